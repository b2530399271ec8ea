import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DebianPostgres } from '../runner/debian-postgres.mjs';
import { freePort } from '../runner/free-port.mjs';
import { Person, RealPortal } from '../runner/real-portal.mjs';
import { writtenCommand } from '../runner/written-commands.mjs';

const changes = 3;
const counted = ['case_file', 'commitment', 'letter', 'person', 'audit_entry'];

/** An older version with a filled demo becomes this one, by the written commands, while people work with it. */
export const promises = [
  { promise: `A filled database of ${changes} changes of the schema ago is brought to this version while the old one serves, and nothing is missing`, prove },
];

async function prove(bench) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-upgrade-'));
  const postgres = await DebianPostgres.open(bench);
  const [old, fresh] = [join(folder, 'old'), join(folder, 'new')];
  const before = git(bench.root, 'log', `-n${changes}`, '--format=%H', '--', 'apps/api/database/migrations/index.ts').split('\n').at(-1);
  const settings = { NODE_ENV: 'development', ACCORD_DEMO: '1', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url('app'), DATABASE_OWNER_URL: postgres.url('owner') };
  const portal = new RealPortal({ root: old, folder, settings });
  try {
    postgres.sh(writtenCommand(bench.root, 'make the database'));
    clone(bench.root, old, `${before}^`);
    mkdirSync(portal.env.DATA_DIR);
    await portal.sh('npm ci --ignore-scripts && npm run -s build -- server && node dist/server/migrate.mjs && ACCORD_QUIET=1 node dist/server/seed.mjs');
    const port = await freePort();
    const api = await portal.start('api', { PORT: String(port) });
    const officer = await signedIn(portal, port);
    const rows = await counts(postgres);
    clone(bench.root, fresh, 'HEAD');
    const answered = await whileAsking(officer, () => portal.sh(writtenCommand(bench.root, 'upgrade'), { NEW: fresh }));
    await portal.end(api);
    await portal.start('api', { PORT: String(port) }, fresh);
    const again = await (await signedIn(portal, port)).ask('GET', '/api/work');
    const verified = await portal.sh(`cd "$NEW"\n${writtenCommand(bench.root, 'check what was restored')}`, { NEW: fresh });
    const now = await counts(postgres);
    const missing = counted.filter((table) => now[table] < rows[table]);
    return {
      passed: answered.failed === 0 && again.ok && missing.length === 0 && /the record stands/.test(verified),
      figure: `${answered.asked} requests meanwhile, ${answered.failed} failed; ${counted.map((table) => `${now[table]} of ${rows[table]} ${table}`).join(', ')}; ${verified.trim()}`,
    };
  } finally {
    await portal.close();
    postgres.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const git = (root, ...words) => execFileSync('git', ['-c', 'safe.directory=*', '-C', root, ...words], { encoding: 'utf8' }).trim();

function clone(root, folder, commit) {
  execFileSync('git', ['-c', 'safe.directory=*', 'clone', '-q', root, folder]);
  git(folder, 'checkout', '-q', git(root, 'rev-parse', commit));
}

async function signedIn(portal, port) {
  const people = JSON.parse(readFileSync(join(portal.env.DATA_DIR, 'demo-sign-ins.json'), 'utf8'));
  const { email, password } = flat(people).find((person) => /officer/i.test(JSON.stringify(person)));
  const person = new Person(`http://127.0.0.1:${port}`);
  await person.must('POST', '/api/session', { email, password });
  return person;
}

const flat = (found) => (Array.isArray(found) ? found.flatMap(flat) : found && typeof found === 'object' ? ('email' in found ? [found] : Object.values(found).flatMap(flat)) : []);

/** Asks for the work list again and again until the work is done. */
async function whileAsking(person, work) {
  const answered = { asked: 0, failed: 0 };
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const answer = await person.ask('GET', '/api/work').catch(() => undefined);
      answered.asked += 1;
      if (!answer?.ok) answered.failed += 1;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  await work().finally(() => (isOver = true));
  await asking;
  return answered;
}

async function counts(postgres) {
  const client = new pg.Client({ connectionString: postgres.url('superuser') });
  await client.connect();
  try {
    const found = {};
    for (const table of counted) found[table] = (await client.query(`SELECT count(*)::int AS count FROM accord.${table}`)).rows[0].count;
    return found;
  } finally {
    await client.end();
  }
}
