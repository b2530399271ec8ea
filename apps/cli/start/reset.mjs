import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { startDatabase } from './database.mjs';
import { takeLock } from './lock.mjs';
import { Refusal } from './messages.mjs';
import { organisationsIn } from './organisations.mjs';
import { notedPlace } from './place.mjs';
import { startedAsRoot } from './postgres-files.mjs';
import { hasSecrets } from './secrets.mjs';

/** All that Accord ever makes in a data folder; nothing else in it is touched. */
const made = /^(postgres|anchors|anchors-before-[0-9a-f]{8}|mail|files|logs|npm-cache|secrets\.json|place\.json|demo-sign-ins\.json|catcher\.json.*|filling-demo|lock\.json.*)$/;

/** Empties the demo after asking; the next `npm start` makes a new one. Answers the exit code. */
export async function reset(settings, { yes }) {
  const { dataDir } = settings;
  if (settings.isProduction) throw new Refusal('--reset empties demos only and this is a production start (NODE_ENV=production): nothing was removed.', 2);
  if (settings.databaseUrl) throw new Refusal('--reset empties the embedded demo only and DATABASE_URL names your own database: nothing was removed.', 2);
  const lock = await takeLock(dataDir, 'reset');
  if (!lock.taken) throw new Refusal(`Accord is running from this folder: stop process ${lock.owner.pid} first, then reset.`);
  try {
    await refuseRealOrganisations(settings);
    if (!yes && !(await agreed(dataDir))) throw new Refusal('Nothing was removed.', 1);
    removeDemo(dataDir);
  } finally {
    lock.release();
  }
  process.stdout.write('The demo is empty: npm start makes a new one.\n');
  return 0;
}

async function refuseRealOrganisations(settings) {
  if (!hasSecrets(settings.dataDir)) return; // no database that could be opened
  const database = await startDatabase(settings);
  try {
    const url = database.superuserUrl.replace(/postgres$/, 'accord');
    const real = (await organisationsIn(url)).filter(({ kind }) => kind === 'real');
    if (real.length > 0) throw new Refusal(`This database holds ${real.map(({ name }) => name).join(' and ')}, made by setup: --reset empties demos only and removed nothing.`, 2);
  } finally {
    await database.stop();
  }
}

async function agreed(dataDir) {
  if (!process.stdin.isTTY) throw new Refusal('Without a terminal to ask on, --reset needs --yes: npm start -- --reset --yes.', 2);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove the demo in ${dataDir} with everything entered in it? Type yes to go on: `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function removeDemo(dataDir) {
  const place = startedAsRoot && notedPlace(dataDir);
  if (place) rmSync(place, { recursive: true, force: true });
  for (const name of readdirSync(dataDir)) {
    if (made.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
