import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { unpackedBinary } from '../runner/debian.mjs';
import { DebianPostgres } from '../runner/debian-postgres.mjs';
import { until } from '../runner/fresh-clone.mjs';
import { freePort } from '../runner/free-port.mjs';
import { onPath } from '../runner/on-path.mjs';
import { Person, RealPortal } from '../runner/real-portal.mjs';
import { RedisServer } from '../runner/redis-server.mjs';
import { writtenCommand, writtenProxy } from '../runner/written-commands.mjs';

/** One real installation goes through the chapters of docs/operations.md, with the commands that stand there. */
export const promises = [
  { promise: 'The written commands make a real installation on Debian’s PostgreSQL with Redis, and its first administrator signs in', prove: install },
  { promise: 'Two API processes and two workers behind nginx: both serve, and one that is killed is not missed', prove: scaleOut },
  { promise: 'The written monitoring commands answer', prove: monitor },
  { promise: 'A base backup and the copied log bring back everything saved before the server was lost, and the record stands', prove: restore },
  { promise: 'A dump goes into an empty database, and the record stands', prove: dump },
];

const here = {};

export async function cleanUp() {
  here.proxy?.kill('SIGTERM');
  await here.portal?.close();
  await here.redis?.close();
  here.postgres?.close();
}

async function install(bench) {
  await bench.run(process.execPath, [join(bench.root, 'apps/cli/build.mjs'), 'all']);
  const postgres = (here.postgres = await DebianPostgres.open(bench));
  postgres.sh(writtenCommand(bench.root, 'make the database'));
  postgres.sh(writtenCommand(bench.root, 'keep the log'));
  postgres.stop();
  postgres.start();
  here.redis = await RedisServer.open(bench, ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']);
  here.ports = [await freePort(), await freePort(), await freePort()];
  here.address = `http://127.0.0.1:${here.ports[2]}`;
  const settings = { DATABASE_URL: postgres.url('app'), DATABASE_OWNER_URL: postgres.url('owner'), REDIS_URL: here.redis.url, PUBLIC_URL: here.address, SMTP_URL: 'smtp://127.0.0.1:9' };
  const folder = join(postgres.folder, 'portal');
  mkdirSync(folder);
  here.portal = new RealPortal({ root: bench.root, folder, settings });
  const said = await here.portal.sh(writtenCommand(bench.root, 'make the organisation'));
  here.link = /^http\S+#\S+$/m.exec(said)[0];
  const first = await here.portal.start('api', { PORT: String(here.ports[0]) });
  const ada = await new Person(`http://127.0.0.1:${here.ports[0]}`).arrive(here.link, 'ada@riverway.example');
  const email = 'officer@riverway.example';
  const { link } = await ada.must('POST', '/api/staff', { name: 'Olu Officer', email, roles: ['pals-officer', 'complaints-officer'] });
  here.officer = await new Person(`http://127.0.0.1:${here.ports[0]}`).arrive(link, email);
  await here.portal.end(first);
  const version = postgres.sh('psql -Atc "SHOW server_version" postgres').trim();
  return { passed: true, figure: `PostgreSQL ${version}; an administrator and an officer chose their passwords and signed in` };
}

async function scaleOut(bench) {
  const pids = await startTwoOfEach(bench);
  await startProxy(bench);
  here.officer.address = here.address;
  here.officer.served = [];
  for (let n = 0; n < 40; n += 1) await log(n);
  const both = new Set(here.officer.served).size;
  process.kill(pids[0], 'SIGKILL');
  let failed = 0;
  for (let n = 0; n < 40; n += 1) failed += (await here.officer.ask('GET', '/api/work')).ok ? 0 : 1;
  const after = (await stored(here.postgres.url('superuser'))).length;
  return { passed: both === 2 && failed === 0 && after === 40, figure: `40 contacts logged through ${both} processes, ${after} stored; one killed: ${failed} of the next 40 requests failed` };
}

/** The written commands, on ports that are free here. @returns the processes, the API ones first */
async function startTwoOfEach({ root }) {
  const noted = join(here.postgres.folder, 'pids');
  here.portal.startAll(`${withPorts(writtenCommand(root, 'start two of each'))}\njobs -p > "${noted}"\nwait`);
  const answers = (port) => fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok, () => false);
  await until(async () => (await answers(here.ports[0])) && (await answers(here.ports[1])), 60_000);
  return readFileSync(noted, 'utf8').trim().split('\n').map(Number);
}

const withPorts = (text) => text.replace('3001', here.ports[0]).replace('3002', here.ports[1]).replace('8080', here.ports[2]);

const log = (n) => here.officer.must('POST', '/api/contacts', { whatHappened: `Waited ${n} hours`, anonymous: true });

async function startProxy(bench) {
  const program = onPath(['nginx']) ?? (await unpackedBinary({ names: ['nginx'], binary: 'usr/sbin/nginx', bench }));
  if (!program) throw new Error('Install nginx (on Debian or Ubuntu: apt-get install nginx-light).');
  const folder = join(here.postgres.folder, 'proxy');
  mkdirSync(folder);
  const written = withPorts(writtenProxy(bench.root));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${paths}\n${written}}`);
  here.proxy = spawn(program, ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await until(async () => fetch(`${here.address}/health/live`).then((answer) => answer.ok, () => false), 20_000);
}

async function monitor(bench) {
  const said = await here.portal.sh(writtenCommand(bench.root, 'ask how it is'), { ACCORD: `http://127.0.0.1:${here.ports[1]}` });
  const figures = said.split('\n').filter((line) => line.startsWith('accord_'));
  return { passed: /"ok"/.test(said) && figures.length >= 2, figure: `alive, ready, ${figures.length} lines of figures` };
}

/** Saves more after the backup, loses the server at once, and restores into an empty folder. */
async function restore(bench) {
  const { postgres, portal } = here;
  postgres.sh(writtenCommand(bench.root, 'back up'));
  for (let n = 40; n < 60; n += 1) await log(n);
  const wanted = await stored(postgres.url('superuser'));
  const copied = postgres.sh('psql -Atc "SELECT pg_walfile_name(pg_switch_wal())" postgres').trim();
  await until(() => postgres.sh('psql -Atc "SELECT last_archived_wal FROM pg_stat_archiver" postgres').trim() >= copied, 90_000);
  await portal.close();
  postgres.stop(postgres.data, 'immediate');
  const began = performance.now();
  postgres.sh(`rm -rf "${postgres.data}"`);
  postgres.sh(writtenCommand(bench.root, 'restore the backup'));
  postgres.start(postgres.restored);
  await until(() => postgres.sh('psql -Atc "SELECT pg_is_in_recovery()" postgres').trim() === 'f', 120_000);
  const seconds = (performance.now() - began) / 1000;
  here.found = await stored(postgres.url('superuser'));
  const verified = await portal.sh(writtenCommand(bench.root, 'check what was restored'));
  const lost = wanted.filter((id) => !here.found.includes(id)).length;
  return { passed: lost === 0 && /the record stands/.test(verified), figure: `${wanted.length} contacts, 20 of them younger than the backup, ${lost} lost; restored in ${seconds.toFixed(1)} s; ${verified.trim()}` };
}

async function dump(bench) {
  const { postgres, portal } = here;
  postgres.sh(writtenCommand(bench.root, 'dump'));
  postgres.sh(writtenCommand(bench.root, 'restore the dump'));
  const rows = await stored(postgres.url('superuser', 'accord_moved'));
  const verified = await portal.sh(writtenCommand(bench.root, 'check what was restored'), { DATABASE_URL: postgres.url('app', 'accord_moved'), DATABASE_OWNER_URL: postgres.url('owner', 'accord_moved') });
  return { passed: rows.length === here.found.length && /the record stands/.test(verified), figure: `${rows.length} of ${here.found.length} contacts; ${verified.trim()}` };
}

async function stored(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT id FROM accord.case_file')).rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
