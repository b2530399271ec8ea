import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Admission } from './scope';
import { NotAsBelieved } from './scope';

describe('a transaction that lets itself in', () => {
  let world: World;
  let trust: TestOrganisation;
  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
  });
  afterAll(() => world.end());

  const admission = (asks: string, check: Admission['check']): Admission => ({ ask: { sql: asks, params: [] }, check });
  const otherwise = () => {
    throw new NotAsBelieved('somebody else');
  };
  const names = () => world.db.query<{ name: string }>('SELECT name FROM accord.organisation');

  it('is for whom its first statement sets, not for whom it was begun', async () => {
    const asks = `SELECT set_config('accord.organisation_id', '${trust.id}', true) AS ours`;
    expect(await world.db.run(trust.acting('pals-officer'), names, admission(asks, () => undefined))).toEqual([{ name: `Organisation ${trust.code}` }]);
    expect(await world.db.run(trust.acting('pals-officer'), names, admission('SELECT 1 AS nothing', () => undefined))).toEqual([]);
  });

  it('hands no answer to its work when it is not as was believed', async () => {
    const heard: unknown[] = [];
    const work = async () => {
      heard.push(await names());
    };
    await expect(world.db.run(trust.acting('pals-officer'), work, admission('SELECT 1 AS one', otherwise))).rejects.toBeInstanceOf(NotAsBelieved);
    expect(heard).toEqual([]);
  });

  it('saves nothing of a work that asks nothing more, or will not hear of it', async () => {
    const deaf = () => world.db.change('UPDATE accord.organisation SET telephone = $1', ['1']).catch(() => 'done');
    const asks = `SELECT set_config('accord.organisation_id', '${trust.id}', true) AS ours`;
    await expect(world.db.run(trust.acting('pals-officer'), deaf, admission(asks, otherwise))).rejects.toBeInstanceOf(NotAsBelieved);
    await expect(world.db.run(trust.acting('pals-officer'), async () => 'done', admission(asks, otherwise))).rejects.toBeInstanceOf(NotAsBelieved);
    expect(await world.db.run(trust.acting('pals-officer'), () => world.db.query('SELECT telephone FROM accord.organisation'))).toEqual([{ telephone: '' }]);
  });

  it('says why when its first statement fails', async () => {
    await expect(world.db.run(trust.acting('pals-officer'), names, admission('SELECT 1 / 0 AS none', () => undefined))).rejects.toThrow('division by zero');
  });
});
