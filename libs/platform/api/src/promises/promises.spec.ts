import { randomUUID } from 'node:crypto';
import { throwawayRedis } from '../../../../../test/api/support/redis';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import { Keeper } from './keeper';
import { Keepings, Later } from './keeping';
import type { Attempt } from './keeping';
import { PromiseWorker } from './promise-worker';
import { Promises } from './promises';
import { Sweeper } from './sweeper';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dueAt: Date;
}

const backends = ['postgres', 'redis'] as const;

describe.each(backends)('promises woken by %s', (backend) => {
  let world: World;
  let trust: TestOrganisation;
  let redis: Awaited<ReturnType<typeof throwawayRedis>> | undefined;
  const kept: string[] = [];
  const told: string[] = [];
  const batches: number[] = [];
  const tomorrow = new Date(Date.now() + 86_400_000);
  let bad = '';
  let tooEarly = '';
  let perform: () => Promise<Attempt>;

  beforeAll(async () => {
    redis = backend === 'redis' ? await throwawayRedis() : undefined;
    world = await aWorld({ ACCORD_QUIET: '0', DATABASE_POOL: '10', ...(redis ? { REDIS_URL: redis.url } : {}) });
    trust = await world.organisation({ roles: ['pals-officer'] });
    const keepings = world.app.get(Keepings);
    keepings.register({ kind: 'test.inward', keep: async ({ subjectId }) => void kept.push(subjectId ?? '') });
    keepings.register({ kind: 'test.failing', keep: () => Promise.reject(new Error('not today')) });
    keepings.register({
      kind: 'test.many',
      keepMany: async (promises) => {
        batches.push(promises.length);
        if (promises.some(({ subjectId }) => subjectId === bad)) throw new Error('one is bad');
        kept.push(...promises.map(({ subjectId }) => subjectId ?? ''));
        return new Map(promises.filter(({ subjectId }) => subjectId === tooEarly).map(({ id }) => [id, new Later(tomorrow)]));
      },
    });
    keepings.register<string>({
      kind: 'test.postponed',
      prepare: async () => new Later(tomorrow),
      perform: async () => perform(),
      settle: async () => undefined,
      doubt: async () => undefined,
    });
    keepings.register<string>({
      kind: 'test.outward',
      prepare: async ({ subjectId }) => subjectId,
      perform: async (subject) => (kept.push(subject), perform()),
      settle: async (_, attempt) => void told.push(attempt.ended),
      doubt: async () => void told.push('doubt'),
    });
  });
  afterAll(async () => {
    await world.end();
    await redis?.stop();
  });
  beforeEach(() => {
    kept.length = 0;
    told.length = 0;
    batches.length = 0;
    [bad, tooEarly] = ['', ''];
    perform = async () => ({ ended: 'accepted', answer: '250' });
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('pals-officer'), work);
  const make = async (kind: string, dueAt = new Date(), subjectId: string = randomUUID(), dedupeKey: string = subjectId) => {
    await inTrust(() => world.app.get(Promises).make({ kind, caseId: null, subjectId, dueAt, dedupeKey }));
    return subjectId;
  };
  /** Due now, made in one statement. */
  const makeMany = async (count: number): Promise<string[]> => {
    const subjects = Array.from({ length: count }, () => randomUUID());
    await inTrust(() => world.app.get(Promises).makeAll(subjects.map((subjectId) => ({ kind: 'test.many', caseId: null, subjectId, dueAt: new Date(), dedupeKey: subjectId }))));
    return subjects;
  };
  const rowOf = async (subjectId: string): Promise<Row> => {
    const sql = 'SELECT id, state, attempts, last_error AS "lastError", due_at AS "dueAt" FROM accord.promise WHERE subject_id = $1';
    const row = await inTrust(() => world.db.one<Row>(sql, [subjectId]));
    if (!row) throw new Error('no such promise');
    return row;
  };
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await done()); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await done()).toBe(true);
  };
  const keep = async (subjectId: string) => world.app.get(Keeper).keep({ id: (await rowOf(subjectId)).id, organisationId: trust.id });
  const recover = async (subjectId: string) => world.app.get(Keeper).recover({ id: (await rowOf(subjectId)).id, organisationId: trust.id });

  describe('before a worker runs', () => {
    it('are made once for a key, however often they are asked for', async () => {
      const first = await make('test.inward', new Date(Date.now() + 7_200_000));
      await make('test.inward', new Date(), first, first);
      expect((await rowOf(first)).dueAt.getTime()).toBeGreaterThan(Date.now() + 7_000_000);
    });

    it('are not made when the change that called for them is rolled back', async () => {
      const subjectId = randomUUID();
      const make = () => world.app.get(Promises).make({ kind: 'test.inward', caseId: null, subjectId, dueAt: new Date(), dedupeKey: subjectId });
      await expect(inTrust(() => make().then(() => Promise.reject(new Error('undone'))))).rejects.toThrow('undone');
      await expect(rowOf(subjectId)).rejects.toThrow('no such promise');
    });

    it('are withdrawn as long as nobody has begun', async () => {
      const subjectId = await make('test.inward', new Date(Date.now() + 7_200_000));
      const withdraw = () => inTrust(() => world.app.get(Promises).withdraw(subjectId));
      expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    });

    it('have one winner of the claim when several take one up', async () => {
      const subjectId = await make('test.outward', new Date());
      await Promise.all([1, 2, 3, 4, 5].map(() => keep(subjectId)));
      expect(kept).toEqual([subjectId]);
      expect(await rowOf(subjectId)).toMatchObject({ state: 'done', attempts: 1 });
    });

    it('of the inside are tried again, later and later, after a fault', async () => {
      const subjectId = await make('test.failing');
      await keep(subjectId);
      expect(await rowOf(subjectId)).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'Error' });
      expect((await rowOf(subjectId)).dueAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
      await keep(subjectId);
      expect(await rowOf(subjectId)).toMatchObject({ attempts: 1 });
    });

    it.each<[Attempt, string, string]>([
      [{ ended: 'accepted', answer: '250' }, 'done', 'accepted'],
      [{ ended: 'not-now', because: 'busy' }, 'waiting', 'not-now'],
      [{ ended: 'never', because: 'no such person' }, 'failed', 'never'],
      [{ ended: 'unknown', because: 'the line broke' }, 'doubt', 'doubt'],
    ])('of the outside that end %j stand as %s', async (attempt, state, said) => {
      perform = async () => attempt;
      const subjectId = await make('test.outward');
      await keep(subjectId);
      expect(await rowOf(subjectId)).toMatchObject({ state });
      expect(told).toEqual([said]);
      await keep(subjectId);
      expect(kept).toEqual([subjectId]);
    });

    it('of the outside that were left claimed become a doubt, never a second try; of the inside are simply done again', async () => {
      const claimed = `UPDATE accord.promise SET state = 'claimed', claimed_at = $2 WHERE subject_id = $1`;
      const outward = await make('test.outward', new Date(Date.now() + 7_200_000));
      const inward = await make('test.inward', new Date(Date.now() + 7_200_000));
      for (const subjectId of [outward, inward]) await inTrust(() => world.db.change(claimed, [subjectId, new Date(Date.now() - 121_000)]));
      await recover(outward);
      await recover(outward);
      expect(await rowOf(outward)).toMatchObject({ state: 'doubt' });
      expect(told).toEqual(['doubt']);
      await recover(inward);
      expect(await rowOf(inward)).toMatchObject({ state: 'waiting' });
      await keep(inward);
      expect(await rowOf(inward)).toMatchObject({ state: 'done', attempts: 1 });
    });

    it('whose claim was given up while the work went on: an acceptance is the truth and clears the doubt, anything else is not', async () => {
      const late = async (attempt: Attempt) => {
        const subjectId = await make('test.outward', new Date());
        perform = async () => (await recover(subjectId), attempt);
        await keep(subjectId);
        return (await rowOf(subjectId)).state;
      };
      expect(await late({ ended: 'accepted', answer: '250' })).toBe('done');
      expect(told).toEqual(['doubt', 'accepted']);
      expect(await late({ ended: 'not-now', because: 'busy' })).toBe('doubt');
    });

    it('that may not be done yet wait until they may, and that counts as no try', async () => {
      const subjectId = await make('test.postponed');
      await keep(subjectId);
      expect(await rowOf(subjectId)).toMatchObject({ state: 'waiting', attempts: 0, lastError: null, dueAt: tomorrow });
    });

    it('that are kept in batches are claimed, kept and marked at most 100 a transaction, all that are due, each once', async () => {
      const subjects = await makeMany(250);
      tooEarly = subjects[7] ?? '';
      await Promise.all([keep(subjects[0] ?? ''), keep(subjects[1] ?? ''), keep(subjects[200] ?? '')]);
      expect([...kept].sort()).toEqual([...subjects].sort());
      expect(Math.max(...batches)).toBeLessThanOrEqual(100);
      expect(batches.length).toBeLessThan(10);
      expect(await rowOf(tooEarly)).toMatchObject({ state: 'waiting', attempts: 0, dueAt: tomorrow });
      expect(await rowOf(subjects[249] ?? '')).toMatchObject({ state: 'done', attempts: 1 });
    });

    it('that are kept in batches do not wait for one that is bad', async () => {
      const subjects = await makeMany(5);
      bad = subjects[2] ?? '';
      await keep(bad);
      expect(await rowOf(bad)).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'Error' });
      await keep(subjects[0] ?? '');
      expect([...kept].sort()).toEqual(subjects.filter((one) => one !== bad).sort());
    });

    it('that nobody keeps are shown as failed', async () => {
      const subjectId = await make('test.unknown');
      await keep(subjectId);
      expect(await rowOf(subjectId)).toMatchObject({ state: 'failed', lastError: 'nobody keeps this kind of promise' });
    });
  });

  describe('while a worker runs', () => {
    beforeAll(() => world.app.get(PromiseWorker).start());

    it('are kept at once, each once', async () => {
      const subjects = await Promise.all(Array.from({ length: 20 }, () => make('test.outward')));
      await until(() => kept.length >= 20);
      expect([...kept].sort()).toEqual([...subjects].sort());
      await until(async () => (await Promise.all(subjects.map(rowOf))).every((row) => row.state === 'done'));
    });

    it('are kept when they fall due, not before', async () => {
      const subjectId = await make('test.inward', new Date(Date.now() + 1_000));
      expect(kept).toEqual([]);
      await until(() => kept.includes(subjectId));
    });

    it('are found by the sweep when the queue lost them', async () => {
      const before = await jobs();
      const due = Date.now() + 1_000;
      const subjectId = await make('test.inward', new Date(due));
      // A wake-up is queued behind the back of whoever made the promise: what has not arrived cannot be lost.
      await until(async () => (await jobs()) === before + 1);
      await emptyQueue();
      await until(() => Date.now() > due + 100);
      expect(kept).toEqual([]);
      await world.app.get(Sweeper).sweep();
      expect(kept).toEqual([subjectId]);
    });

    it('that are kept in batches are woken by one job for a moment, however many they are', async () => {
      const before = await jobs();
      const subjects = Array.from({ length: 300 }, () => randomUUID());
      const dueAt = new Date(Date.now() + 1_500);
      await inTrust(() => world.app.get(Promises).makeAll(subjects.map((subjectId) => ({ kind: 'test.many', caseId: null, subjectId, dueAt, dedupeKey: subjectId }))));
      await until(async () => (await jobs()) === before + 1);
      await until(() => kept.length === 300);
    });

    it('are queued by the sweep when their hour comes, once', async () => {
      const subjectId = await make('test.inward', new Date(Date.now() + 7_200_000));
      const before = await jobs();
      await inTrust(() => world.db.change('UPDATE accord.promise SET due_at = $2 WHERE subject_id = $1', [subjectId, new Date(Date.now() + 3_000)]));
      await world.app.get(Sweeper).sweep();
      await until(async () => (await jobs()) === before + 1);
      await world.app.get(Sweeper).sweep();
      await until(() => kept.includes(subjectId));
      await until(async () => (await jobs()) === before);
      expect(kept).toEqual([subjectId]);
    });

    it('leave ids alone in the queue', async () => {
      const before = await jobs();
      await make('test.inward', new Date(Date.now() + 3_000_000));
      await until(async () => (await jobs()) === before + 1);
      const held = await queued();
      expect(held).toMatch(/organisationId/);
      expect(held).not.toMatch(/@|test\.inward|pals/);
    });
  });

  async function emptyQueue(): Promise<void> {
    if (redis) return redis.flush();
    await asSuperuser('DELETE FROM bullmq.job');
  }

  /** Jobs that wait in the queue for their time. */
  async function jobs(): Promise<number> {
    if (!redis) return Number(((await asSuperuser(`SELECT count(*) AS n FROM bullmq.job WHERE state = 'delayed'`)) as { n: number }[])[0]?.n);
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    const count = await client.zcard('bull:accord-promises:delayed');
    client.disconnect();
    return count;
  }

  async function queued(): Promise<string> {
    if (!redis) return JSON.stringify(await asSuperuser('SELECT * FROM bullmq.job'));
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    const keys = await client.keys('bull:accord-promises:*');
    const hashes = await Promise.all(keys.map(async (key) => ((await client.type(key)) === 'hash' ? client.hgetall(key) : {})));
    client.disconnect();
    return JSON.stringify(hashes);
  }

  async function asSuperuser(sql: string): Promise<unknown[]> {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: world.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }
});
