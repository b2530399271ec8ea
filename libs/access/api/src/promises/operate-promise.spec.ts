import { randomUUID } from 'node:crypto';
import type { PromisePage, PromiseView } from '@accord/access/contract';
import { promiseLists } from '@accord/access/rules';
import { Keepings, Promises } from '@accord/platform/api';
import type { PromiseState } from '@accord/platform/api';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('promises in the hands of an operator', () => {
  let world: World;
  let trust: TestOrganisation;
  let operator: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'operator', 'complaints-manager'] });
    operator = await world.signedIn(trust, 'operator');
    const keepings = world.app.get(Keepings);
    const nothing = async () => undefined;
    keepings.register({ kind: 'test.inside', words: 'Work something out', keep: nothing });
    keepings.register<string>({ kind: 'test.outside', words: 'Send something', prepare: async () => null, perform: async () => ({ ended: 'accepted', answer: '' }), settle: nothing, doubt: nothing });
  });
  afterAll(() => world.end());
  afterEach(() => inTrust(() => world.db.change(`DELETE FROM accord.promise WHERE kind LIKE 'test.%'`)));

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('operator'), work);
  const promised = (kind: string, state: PromiseState, { caseId = null, error = null, minutes = 0 }: { caseId?: string | null; error?: string | null; minutes?: number } = {}): Promise<string> =>
    inTrust(async () => {
      const key = randomUUID();
      await world.app.get(Promises).make({ kind, caseId, subjectId: null, dueAt: new Date(Date.now() + minutes * 60_000), dedupeKey: key });
      const row = await world.db.one<{ id: string }>('SELECT id FROM accord.promise WHERE dedupe_key = $1', [key]);
      await world.db.change(`UPDATE accord.promise SET state = $2, last_error = $3, attempts = 8, settled_at = CASE WHEN $2 = 'done' THEN now() END WHERE id = $1`, [row?.id, state, error]);
      return row?.id ?? '';
    });
  const stateOf = (id: string) => inTrust(() => world.db.one('SELECT state, attempts FROM accord.promise WHERE id = $1', [id]));
  const list = async (query = '') => (await operator.get(`/api/promises${query}`)).body as PromisePage;
  const aCase = async (): Promise<string> => ((await (await world.signedIn(trust, 'pals-officer')).post('/api/contacts', { whatHappened: 'A wait of nine hours' })).body as { id: string }).id;

  it('are listed oldest due first, in words, with what went wrong but without addresses, persons or cases', async () => {
    const caseId = await aCase();
    const late = await promised('test.outside', 'failed', { caseId, error: '550 <mary@mail.example> unknown', minutes: 5 });
    const later = await promised('test.inside', 'failed', { minutes: 10 });
    const page = await list();
    expect(page).toMatchObject({ list: 'failed', counts: { failed: 2, doubt: 0 }, items: [{ id: late, what: 'Send something', lastError: '550 <(address)> unknown', attempts: 8 }, { id: later }] });
    expect(JSON.stringify(page)).not.toContain(caseId);
  });

  it('come fifty a page, none twice', async () => {
    for (let n = 0; n < 53; n++) await promised('test.inside', 'doubt', { minutes: n % 3 });
    const first = await list('?list=doubt');
    const second = await list(`?list=doubt&cursor=${first.next ?? ''}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53);
  });

  it('are tried again or settled with a reason, which stays in the record', async () => {
    const [again, byHand] = [await promised('test.inside', 'failed'), await promised('test.outside', 'doubt')];
    expect((await operator.post(`/api/promises/${again}/again`, { reason: '' })).body).toMatchObject({ errors: [{ path: 'reason', message: 'Say why' }] });
    expect((await operator.post(`/api/promises/${again}/again`, { reason: 'The mail server is back' })).status).toBe(200);
    expect(await stateOf(again)).toEqual({ state: 'waiting', attempts: 0 });
    expect((await operator.post(`/api/promises/${byHand}/done-by-hand`, { reason: 'Handed over on paper' })).status).toBe(200);
    expect(await stateOf(byHand)).toMatchObject({ state: 'done' });
    const lines = await inTrust(() => world.db.query<{ action: string; facts: string }>(`SELECT action, facts FROM accord.audit_entry WHERE subject_kind = 'promise' AND subject_id = ANY ($1) ORDER BY seq`, [[again, byHand]]));
    expect(lines.map(({ action }) => action)).toEqual(['promise.tried-again', 'promise.done-by-hand']);
    expect(lines[1]?.facts).toContain('Handed over on paper');
  });

  it('that may have left the house for a case are settled on that case alone, so that nothing goes twice', async () => {
    const id = await promised('test.outside', 'doubt', { caseId: await aCase() });
    for (const act of ['again', 'done-by-hand']) {
      expect((await operator.post(`/api/promises/${id}/${act}`, { reason: 'Trying' })).body).toMatchObject({ status: 422, code: 'settled-on-its-case' });
    }
    expect(await stateOf(id)).toMatchObject({ state: 'doubt' });
  });

  it('that are done or under way say so instead of being settled again', async () => {
    for (const [state, code] of [['done', 'done-already'], ['claimed', 'under-way']] as const) {
      const id = await promised('test.inside', state);
      expect((await operator.get(`/api/promises/${id}`)).body).toMatchObject({ state, cannotTryAgain: expect.any(String), cannotSettle: expect.any(String) });
      expect((await operator.post(`/api/promises/${id}/again`, { reason: 'Once more' })).body).toMatchObject({ status: 422, code });
    }
  });

  it.each(promiseLists)('are listed by choice: %s alone, without a person or a case, and read one by one', async (asked) => {
    const caseId = await aCase();
    const made = {
      failed: await promised('test.inside', 'failed', { caseId }), doubt: await promised('test.inside', 'doubt', { caseId }), due: await promised('test.inside', 'waiting', { caseId, minutes: -5 }),
      'under-way': await promised('test.inside', 'claimed', { caseId }), later: await promised('test.inside', 'waiting', { caseId, minutes: 90 }), done: await promised('test.inside', 'done', { caseId }),
    };
    const page = await list(`?list=${asked}`);
    const ours = new Set(Object.values(made));
    expect(page.items.filter(({ id }) => ours.has(id)).map(({ id }) => id)).toEqual([made[asked]]);
    const one = (await operator.get(`/api/promises/${made[asked]}`)).body as PromiseView;
    expect(page.items).toContainEqual(one);
    expect(JSON.stringify(page)).not.toContain(caseId);
    expect((await operator.get('/api/promises?list=lost')).body).toMatchObject({ status: 400, errors: [{ path: 'list', message: 'Choose a list of promises' }] });
  });

  it('that are done come newest first, fifty a page, and today’s are counted', async () => {
    const before = (await list('?list=done')).doneToday;
    const ids: string[] = [];
    for (let n = 0; n < 53; n++) ids.push(await promised('test.inside', 'done'));
    await inTrust(() => world.db.change(`UPDATE accord.promise SET settled_at = date_trunc('milliseconds', now()) + (array_position($1::uuid[], id) || ' min')::interval WHERE id = ANY ($1)`, [ids]));
    const first = await list('?list=done');
    const second = await list(`?list=done&cursor=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id).slice(0, 53)).toEqual(ids.toReversed());
    expect(first.doneToday).toBe(before + 53);
  });

  it('are nobody else’s: not of another organisation, not of a role that handles cases', async () => {
    const id = await promised('test.inside', 'failed');
    const stranger = await world.signedIn(await world.organisation({ roles: ['operator'] }), 'operator');
    expect((await stranger.get('/api/promises')).body).toMatchObject({ items: [] });
    expect((await stranger.post(`/api/promises/${id}/again`, { reason: 'Mine' })).status).toBe(404);
    expect((await (await world.signedIn(trust, 'complaints-manager')).get('/api/promises')).status).toBe(403);
  });
});
