import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run bench -- --cases 100000 [--seconds 8] [--json FILE]`: what people do.
 * `npm run bench -- --dates 1000000 [--open 100000] [--json FILE]`: dates, their board and their promises at that many cases.
 * Fills a PostgreSQL of its own (durable settings, as the portal's) with generated cases and measures what people do.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seconds: { type: 'string', default: '8' }, dates: { type: 'string' }, open: { type: 'string', default: '100000' }, json: { type: 'string' } } });
const entry = values.dates ? 'dates/main' : 'main';

const run = (command, words, env = process.env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, env, stdio: 'inherit' });
    child.once('error', reject).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${words[0]} ended with ${code}`))));
  });

async function bundle() {
  const { rolldown } = await import('rolldown');
  const built = await rolldown({
    input: { main: join(root, `test/bench/${entry}.ts`) },
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: (id) => !/^[./]|^@accord\/|^@oxc-project\/|^\0/.test(id),
    onLog() {},
  });
  await built.write({ dir: join(root, 'dist/bench'), format: 'esm', sourcemap: true, entryFileNames: '[name].mjs' });
  await built.close();
}

async function main() {
  const { startDatabase } = await import('../../apps/cli/start/database.mjs');
  const { flagsOf } = await import('../../apps/cli/start/parts.mjs');
  await run(process.execPath, ['apps/cli/build.mjs', 'server']);
  await bundle();
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-bench-'));
  const database = await startDatabase({ root, dataDir });
  const env = {
    ...process.env,
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.databaseOwnerUrl,
    ACCORD_SECRET: 'a secret for the bench alone, long enough',
    DATA_DIR: dataDir,
    ACCORD_DEMO: '1',
    LOG_LEVEL: 'error',
    BENCH_CASES: values.dates ?? values.cases,
    BENCH_OPEN: values.open,
    BENCH_SECONDS: values.seconds,
    BENCH_POSTMASTER: String(database.pid),
    BENCH_API_FLAGS: flagsOf('api').join(' '),
    BENCH_WORKER_FLAGS: flagsOf('worker').join(' '),
    BENCH_SUPERUSER_URL: database.superuserUrl.replace(/\/postgres$/, '/accord'),
    ...(values.json ? { BENCH_JSON: values.json } : {}),
  };
  try {
    await run(process.execPath, ['dist/server/migrate.mjs'], env);
    await run(process.execPath, ['--enable-source-maps', 'dist/bench/main.mjs'], env);
  } finally {
    await database.stop();
    await rm(database.place, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
