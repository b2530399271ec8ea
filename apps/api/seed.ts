import 'reflect-metadata';
import { ProblemException, readSettings } from '@accord/platform/api';
import { createContext } from './create-context';
import { DemoPost } from './database/seeds/demo-post';
import { fillCases } from './database/seeds/fill-cases';
import { fillOrganisations } from './database/seeds/fill-demo';
import { tellOfDates } from './database/seeds/told-of-dates';
import { announceClosure } from './database/seeds/tell-calendar';

/** Fills an empty database with the demo, through the use cases, around today. */
try {
  const settings = readSettings(process.env);
  // Nobody waits for an answer here: on a loaded machine a connection may take its time.
  const app = await createContext({ ...settings, DATABASE_WAIT_MS: 120_000 });
  const today = new Date();
  const post = new DemoPost(app);
  // Side by side: while one waits for the database the other goes on.
  await Promise.all((await fillOrganisations(app, settings.DATA_DIR, today)).map(async (filled) => {
    await fillCases(app, filled, { today, post });
    await tellOfDates(app, filled.organisationId, today);
    await announceClosure(app, filled, today);
  }));
  await app.close();
} catch (fault) {
  const mistakes = fault instanceof ProblemException ? ` ${JSON.stringify(fault.said)}` : '';
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}${mistakes}\n`);
  process.exitCode = 1;
}
