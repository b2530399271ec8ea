import 'reflect-metadata';
import { ProblemException, readSettings } from '@accord/platform/api';
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
  const mistakes = fault instanceof ProblemException ? ` ${JSON.stringify(fault.said)}` : '';
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}${mistakes}\n`);
  process.exitCode = 1;
}
