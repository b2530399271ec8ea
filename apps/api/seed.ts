import 'reflect-metadata';
import { readSettings } from '@accord/platform/api';
import { createContext } from './create-context';
import { fillCases } from './database/seeds/fill-cases';
import { fillOrganisations } from './database/seeds/fill-demo';

/** Fills an empty database with the demo, through the use cases, around today. */
try {
  const settings = readSettings(process.env);
  const app = await createContext(settings);
  const today = new Date();
  for (const filled of await fillOrganisations(app, settings.DATA_DIR, today)) await fillCases(app, filled, today);
  await app.close();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
