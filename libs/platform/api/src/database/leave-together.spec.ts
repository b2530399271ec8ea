import { Socket } from 'node:net';
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

describe('the queries of one transaction', () => {
  let world: World;
  let trust: TestOrganisation;
  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
  });
  afterAll(() => world.end());

  const reading = () => world.db.run(trust.acting('pals-officer'), () => Promise.all([world.db.query('SELECT 1 AS one'), world.db.query('SELECT 2 AS two')]));

  it('leave in one write with what opens it, and the commit in another', async () => {
    await reading();
    expect(await writesOf(reading)).toBe(2);
  });

  it('that fail take the rest with them, though all have left', async () => {
    const failing = world.db.run(trust.acting('pals-officer'), () => Promise.all([world.db.query('SELECT 1 / 0 AS none'), world.db.query('SELECT 2 AS two')]));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await reading()).toEqual([[{ one: 1 }], [{ two: 2 }]]);
  });
});
