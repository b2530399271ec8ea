import { Socket } from 'node:net';
import { Connection } from 'pg';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

/** How often a socket of this process hands bytes to the system while `work` runs. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const { _write, _writev } = Socket.prototype;
  let writes = 0;
  const counted = (send: unknown) =>
    function (this: Socket, ...words: unknown[]): unknown {
      writes++;
      return Reflect.apply(send as () => unknown, this, words);
    };
  Object.assign(Socket.prototype, { _write: counted(_write), _writev: counted(_writev) });
  try {
    await work();
  } finally {
    Object.assign(Socket.prototype, { _write, _writev });
  }
  return writes;
}

/** How often PostgreSQL says that it has answered all, while `work` runs. */
async function answersTo(work: () => Promise<unknown>): Promise<number> {
  const { emit } = Connection.prototype;
  let answers = 0;
  Connection.prototype.emit = function (this: Connection, name: string | symbol, ...words: unknown[]) {
    if (name === 'readyForQuery') answers++;
    return Reflect.apply(emit, this, [name, ...words]) as boolean;
  };
  try {
    await work();
  } finally {
    Connection.prototype.emit = emit;
  }
  return answers;
}

describe('the queries of one transaction', () => {
  let world: World;
  let trust: TestOrganisation;
  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
  });
  afterAll(() => world.end());

  const asked = (sql: string) => world.db.run(trust.acting('pals-officer'), () => world.db.query(sql));
  /** How each of these ended, whatever became of the transaction. */
  const heard = async (asks: () => Promise<object[]>[]) => {
    let ends: PromiseSettledResult<object[]>[] = [];
    const work = async () => {
      ends = await Promise.allSettled(asks());
    };
    await world.db.run(trust.acting('pals-officer'), work).catch(() => undefined);
    return ends;
  };
  const reading = () => world.db.run(trust.acting('pals-officer'), () => Promise.all([world.db.query('SELECT 1 AS one'), world.db.query('SELECT 2 AS two')]));

  it('leave in one write with what opens it, and the commit in another', async () => {
    await reading();
    expect(await writesOf(reading)).toBe(2);
  });

  it('are answered at once, and the commit at once', async () => {
    await reading();
    expect(await answersTo(reading)).toBe(2);
  });

  it('that fail take the rest with them, though all have left', async () => {
    const failing = world.db.run(trust.acting('pals-officer'), () => Promise.all([world.db.query('SELECT 1 / 0 AS none'), world.db.query('SELECT 3 AS three')]));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await reading()).toEqual([[{ one: 1 }], [{ two: 2 }]]);
    expect(await asked('SELECT 3 AS three')).toEqual([{ three: 3 }]);
  });

  it('have their answer when one after them fails', async () => {
    const each = world.db.run(trust.acting('pals-officer'), () => Promise.allSettled([world.db.query('SELECT 1 AS one'), world.db.query('SELECT 1 / 0 AS none')]));
    await expect(each).rejects.toThrow('could not be committed');
    const [first] = await heard(() => [world.db.query('SELECT 1 AS one'), world.db.query('SELECT 1 / 0 AS none')]);
    expect(first).toEqual({ status: 'fulfilled', value: [{ one: 1 }] });
  });

  it('fail alone when their values cannot be sent, and the connection works on', async () => {
    const round: { self?: object } = {};
    round.self = round;
    const [before, itself, after] = await heard(() => [world.db.query('SELECT 1 AS one'), world.db.query('SELECT $1::jsonb AS round', [round]), world.db.query('SELECT 2 AS two')]);
    expect([before?.status, itself?.status, after?.status]).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await reading()).toEqual([[{ one: 1 }], [{ two: 2 }]]);
  });

  it('are refused rather than read wrongly when their columns have changed since they were described', async () => {
    const changing = world.db.run(trust.acting('pals-officer'), async () => {
      await world.db.query('CREATE TEMPORARY TABLE lately (one int) ON COMMIT DROP');
      await world.db.query('SELECT * FROM lately');
      await world.db.query('ALTER TABLE lately ADD COLUMN two text');
      return world.db.query('SELECT * FROM lately');
    });
    await expect(changing).rejects.toThrow('cached plan must not change result type');
  });
});
