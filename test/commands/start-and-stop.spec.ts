import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, Portal, until } from './support';

/** Number 0 would mean this very process group. */
function endAtOnce(pid: number): void {
  if (pid < 2) throw new Error('That part does not run');
  process.kill(pid, 'SIGKILL');
}

describe('npm start', () => {
  const portal = new Portal();
  beforeAll(() => portal.choosePort());
  afterAll(() => portal.remove(), 60_000);

  const everything = () => [portal.launcherPid, portal.postgresPid, ...portal.parts.map(({ pid }) => pid)];

  it('serves on one port and prints its address', async () => {
    await portal.start();

    expect(await portal.answers()).toBe(true);
    expect(portal.said).toContain(`Accord is ready: http://localhost:${portal.port}\n`);
  }, 90_000);

  it('logs each request with the number that its answer bears, as one line of JSON without what was typed', async () => {
    const answer = await fetch(`http://localhost:${portal.port}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'X-Accord': '1' }, body: JSON.stringify({ email: 'somebody@typed.example', password: 'typed' }) });
    const requestId = answer.headers.get('x-request-id');
    const log = () => readFileSync(join(portal.dataDir, 'logs/api.log'), 'utf8');
    await until(() => log().includes(String(requestId)), 5_000, log);
    const line = log().split('\n').find((one) => one.includes(String(requestId)));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'request', requestId, method: 'POST', route: '/api/session', status: 401 });
    expect(log()).not.toContain('typed');
  }, 90_000);

  it('says that it runs already, rather than disturb what runs', () => {
    const { code, err } = portal.run([]);

    expect(code).toBe(1);
    expect(err).toBe(`Accord already runs from this folder at http://localhost:${portal.port}: to start it again, first stop process ${portal.launcherPid} with Ctrl-C or kill.\n`);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops everything it started within ten seconds on %s', async (signal) => {
    if (portal.launcherPid === 0) await portal.start();
    const started = everything();

    const { code, seconds } = await portal.stop(signal);

    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    expect(started.filter(isAlive)).toEqual([]);
  }, 90_000);

  it.each(['api', 'worker'])('starts the %s again when it is killed', async (name) => {
    if (portal.launcherPid === 0) await portal.start();
    const killed = portal.pidOf(name);

    endAtOnce(killed);

    await until(() => portal.pidOf(name) !== killed && portal.answers(), 20_000, () => portal.said);
    expect(portal.said).toContain(`The ${name} ended (SIGKILL): starting it again.`);
  }, 90_000);

  it('starts the database again when it is killed, on the port the others know', async () => {
    const killed = portal.postgresPid;

    endAtOnce(killed);

    await until(() => portal.said.includes('The database ended'), 20_000, () => portal.said);
    await until(() => ![0, killed].includes(portal.postgresPid) && portal.answers(), 20_000, () => portal.said);
  }, 90_000);

  it('goes on when the database is killed while a part is just being started again', async () => {
    await until(() => isAlive(portal.pidOf('worker')), 20_000, () => portal.said);
    const [database, worker] = [portal.postgresPid, portal.pidOf('worker')];

    endAtOnce(worker);
    await until(() => portal.pidOf('worker') !== worker, 20_000, () => portal.said);
    endAtOnce(database);

    await until(() => ![0, database].includes(portal.postgresPid) && portal.answers(), 60_000, () => portal.said);
    expect(isAlive(portal.launcherPid)).toBe(true);
  }, 90_000);

  it('recovers by a plain start when the launcher itself was killed', async () => {
    const left = everything().slice(1);
    await portal.stop('SIGKILL');

    await portal.start();

    expect(await portal.answers()).toBe(true);
    expect(left.filter(isAlive)).toEqual([]);
  }, 90_000);

  it('recovers by a plain start when everything was killed at once', async () => {
    for (const pid of everything().slice(1)) endAtOnce(pid);
    await portal.stop('SIGKILL');

    await portal.start();

    expect(await portal.answers()).toBe(true);
  }, 90_000);

  it('is ready again after an ordered stop', async () => {
    await portal.stop();
    await portal.start();

    expect(await portal.answers()).toBe(true);
  }, 90_000);
});
