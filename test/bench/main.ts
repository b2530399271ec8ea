import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readSettings } from '@accord/platform/api';
import pg from 'pg';
import { createApp } from '../../apps/api/create-app';
import { captured, parted, replay } from '../api/support/captured-sql';
import { idOf } from './generate';
import type { BenchOrganisation } from './generate';
import { load } from './load';
import { measure, memoryOf } from './measure';
import type { Measured } from './measure';
import { base, say, signIn as signedIn, start, stop } from './parts';
import { checkRecompute } from './recompute';
import { deeds } from './requests';
import type { Deed } from './requests';
import { send } from './send';

export interface BenchLine {
  readonly deed: string;
  readonly aim: number;
  readonly one: Measured;
  readonly sixteen: Measured;
  readonly floor: Measured;
  readonly ratio: number;
  readonly statements: number;
}

const { BENCH_CASES, BENCH_SECONDS = '8', BENCH_JSON, BENCH_SUPERUSER_URL = '', BENCH_POSTMASTER } = process.env;
const postmaster = Number(BENCH_POSTMASTER);
const cases = Number(BENCH_CASES);

async function main(): Promise<void> {
  const today = new Date();
  const began = Date.now();
  const organisations = await load(BENCH_SUPERUSER_URL, cases, today, say);
  say(`loaded ${cases} cases in ${Math.round((Date.now() - began) / 1000)} s`);
  const app = await createApp(readSettings({ ...process.env, ACCORD_QUIET: '1', PORT: '0' }));
  const recomputed = await checkRecompute(app, organisations, Math.min(1_000, cases));
  say(`recomputed ${recomputed.looked} cases: ${recomputed.different} differ from what is stored`);
  const api = await start('api');
  try {
    const idle = await idleMemory(api);
    const cookies = await signIn(organisations);
    const lines: BenchLine[] = [];
    for (const deed of deeds) lines.push(await benchDeed(deed, organisations, cookies, api.pid ?? 0, app));
    report(lines, { cases, recomputed, idleMiB: idle.resident, idleShareMiB: idle.share, loadedMiB: memoryOf(api.pid ?? 0).resident });
  } finally {
    api.kill('SIGTERM');
    await app.close();
  }
}

/** What API and worker hold together twenty seconds after the start, with nothing to do, in MiB. */
async function idleMemory(api: ChildProcess): Promise<{ resident: number; share: number }> {
  const worker = await start('worker');
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const [one, other] = [memoryOf(api.pid ?? 0), memoryOf(worker.pid ?? 0)];
  const held = { resident: one.resident + other.resident, share: one.share + other.share };
  say(`idle: api and worker hold ${held.resident} MiB, ${held.share} where what they share counts once`);
  await stop(worker);
  return held;
}

interface Person {
  readonly organisation: BenchOrganisation;
  readonly staffId: string;
  readonly cookie: string;
}

async function signIn(organisations: readonly BenchOrganisation[]): Promise<Person[]> {
  const people: Person[] = [];
  // The biggest organisation first: it is what one connection measures.
  for (const organisation of organisations.slice(0, 4)) {
    for (let n = 0; n < 4; n++) {
      people.push({ organisation, staffId: organisation.staff[n] ?? '', cookie: await signedIn(organisation, n) });
    }
  }
  return people;
}

let run = 0;

async function benchDeed(deed: Deed, organisations: readonly BenchOrganisation[], people: readonly Person[], pid: number, app: Awaited<ReturnType<typeof createApp>>): Promise<BenchLine> {
  const seconds = Number(BENCH_SECONDS);
  const act = async (n: number, connection: number) => {
    const { organisation, cookie } = people[connection % people.length] as Person;
    const unique = ++run;
    const reply = await send(base, deed.method, deed.path(organisation, n), deed.body?.(organisation, unique), cookie);
    if (reply.status >= 300 && failures++ < 3) say(`${deed.name}: ${reply.status} ${reply.text.slice(0, 200)}`);
    return reply.status < 300;
  };
  let failures = 0;
  await measure(act, { connections: 1, seconds: 1, most: 50 });
  const one = await measure(act, { connections: 1, seconds, most: 2_000, pid, postmaster });
  const sixteen = await measure(act, { connections: 16, seconds, most: 20_000, pid, postmaster });
  const { floor, statements } = await floorOf(deed, people[0] as Person, app, seconds);
  const line = { deed: deed.name, aim: deed.aim, one, sixteen, floor, ratio: one.p95 / floor.p95, statements };
  say(rowOf(line));
  return line;
}

async function floorOf(deed: Deed, person: Person, app: Awaited<ReturnType<typeof createApp>>, seconds: number): Promise<{ floor: Measured; statements: number }> {
  const { organisation, cookie, staffId } = person;
  const body = deed.body?.(organisation, ++run);
  const sent = await captured(() => app.inject({ method: deed.method, url: deed.path(organisation, 1), headers: { cookie, 'x-accord': '1' }, ...(body ? { payload: body } : {}) }));
  const given = new Set([organisation.id, organisation.siteId, staffId, ...organisation.serviceIds, ...Array.from({ length: 1_000 }, (_, n) => idOf(organisation.id, 'case', n + 1))]);
  const write = deed.method === 'POST' && deed.path(organisation, 1) === '/api/contacts';
  const again = replay(sent, write ? given : new Set([...given, ...sent.flatMap(({ values }) => values.flat().filter((value): value is string => typeof value === 'string'))]));
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });
  const act = async () => {
    const client = await pool.connect();
    try {
      await again(client);
      return true;
    } finally {
      client.release();
    }
  };
  const floor = await measure(act, { connections: 1, seconds: Math.min(seconds, 4), most: 2_000 });
  await pool.end();
  return { floor, statements: parted(sent).asks.length + 1 };
}

const ms = (value: number) => value.toFixed(1).padStart(7);
const heads = 'deed                      p50    p95    p99   aim | 16 conn p50    p95    p99   req/s | CPU ms: API    DB  16: API    DB bench | floor p95  ratio  statements';
const rowOf = ({ deed, aim, one, sixteen, floor, ratio, statements }: BenchLine) =>
  `${deed.padEnd(24)}${ms(one.p50)}${ms(one.p95)}${ms(one.p99)}${String(aim).padStart(6)} |${ms(sixteen.p50)}${ms(sixteen.p95)}${ms(sixteen.p99)}${ms(sixteen.perSecond)} |    ${ms(one.cpu ?? 0)}${ms(one.databaseCpu ?? 0)}  ${ms(sixteen.cpu ?? 0)}${ms(sixteen.databaseCpu ?? 0)}${ms(sixteen.ownCpu)} |${ms(floor.p95)}${ms(ratio)}${String(statements).padStart(6)}${one.failed + sixteen.failed ? `  FAILED ${one.failed + sixteen.failed}` : ''}`;

function report(lines: readonly BenchLine[], facts: object): void {
  process.stdout.write(`${heads}\n${lines.map(rowOf).join('\n')}\n${JSON.stringify(facts)}\n`);
  if (BENCH_JSON) writeFileSync(BENCH_JSON, JSON.stringify({ ...facts, lines }, null, 1));
}

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    process.exit(1);
  },
);
