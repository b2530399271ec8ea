import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

interface Logged {
  readonly id: string;
  readonly reference: string;
}

describe('answering on the spot, and adding to an open case', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  const rows = <Row extends object>(sql: string, params: readonly unknown[]): Promise<Row[]> => world.db.run(trust.acting('pals-officer'), () => world.db.query<Row>(sql, params));
  const made = async (url: string, body: object): Promise<Logged> => {
    const answer = await officer.post(url, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as Logged;
  };

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  it('logs and closes pure information in one step, with the answer and no date left open', async () => {
    const { id } = await made('/api/contacts/answered', { whatHappened: 'When may I visit?', answer: 'From two to eight.' });
    expect(await rows('SELECT type, state, closed_as FROM accord.case_file WHERE id = $1', [id])).toEqual([{ type: 'enquiry', state: 'closed', closed_as: 'answered' }]);
    expect(await rows('SELECT note FROM accord.case_closing WHERE case_id = $1', [id])).toEqual([{ note: 'From two to eight.' }]);
    expect(await rows(`SELECT code FROM accord.commitment WHERE case_id = $1 AND state IN ('running', 'waiting')`, [id])).toEqual([]);
    const lines = await rows<{ what: string }>('SELECT what FROM accord.timeline_line WHERE case_id = $1 ORDER BY at, kind', [id]);
    expect(lines.map(({ what }) => what)).toEqual(['Reached us by phone', 'Answered and closed']);
  });

  it('keeps whom a person was told to turn to', async () => {
    const { id } = await made('/api/contacts/answered', { whatHappened: 'Who helps me complain?', answer: 'Gave the number.', signpostedTo: 'england-advocacy' });
    expect(await rows('SELECT type, closed_as FROM accord.case_file WHERE id = $1', [id])).toEqual([{ type: 'signposting', closed_as: 'signposted' }]);
    const unknown = await officer.post('/api/contacts/answered', { whatHappened: 'Who?', answer: 'Them.', signpostedTo: 'chc' });
    expect(unknown.body).toMatchObject({ status: 400, errors: [{ path: 'signpostedTo' }] });
  });

  it('closes nothing while somebody is in danger', async () => {
    const danger = await officer.post('/api/contacts/answered', { whatHappened: 'He is turning blue.', answer: 'I see.', urgency: 'danger-now' });
    expect(danger.body).toMatchObject({ status: 422, code: 'danger-first' });
  });

  it('adds what is said to the open case: a call on its timeline, findable words, no second person', async () => {
    const caller = { name: 'Anna Kovács', phone: '07700 900123' };
    const { id, reference } = await made('/api/contacts', { whatHappened: 'Mum waited.', caller });
    const again = await made(`/api/cases/${id}/contacts`, { whatHappened: 'Now her spectacles are lost too.', caller: { name: 'Anna Kovacs' } });
    expect(again).toMatchObject({ id, reference });
    expect(await rows('SELECT name FROM accord.person WHERE case_id = $1', [id])).toEqual([{ name: 'Anna Kovács' }]);
    expect(await rows(`SELECT detail FROM accord.timeline_line WHERE case_id = $1 AND kind = 'call'`, [id])).toEqual([{ detail: 'Now her spectacles are lost too.' }]);
    expect((await officer.post('/api/search', { text: 'spectacles' })).body).toMatchObject({ items: [{ id }] });
  });

  it('keeps somebody new who rings about a case, without giving them a part in it', async () => {
    const { id } = await made('/api/contacts', { whatHappened: 'Mum waited.', caller: { name: 'Anna Kovács' } });
    await made(`/api/cases/${id}/contacts`, { whatHappened: 'I am her neighbour.', caller: { name: 'Peter Neighbour' }, callerIsPatient: false, relation: 'friend' });
    expect(await rows('SELECT roles, relation FROM accord.person WHERE case_id = $1 AND name = $2', [id, 'Peter Neighbour'])).toEqual([{ roles: [], relation: 'friend' }]);
  });

  it('adds nothing to a closed case, nor to one of another organisation', async () => {
    const { id } = await made('/api/contacts/answered', { whatHappened: 'When?', answer: 'Now.' });
    expect((await officer.post(`/api/cases/${id}/contacts`, { whatHappened: 'More.' })).body).toMatchObject({ status: 422, code: 'wrong-state' });
    const board = await world.organisation({ nation: 'scotland' });
    const stranger = await world.signedIn(board, 'pals-officer');
    expect((await stranger.post(`/api/cases/${id}/contacts`, { whatHappened: 'More.' })).status).toBe(404);
  });

  describe('the people of a case', () => {
    it('are shown with what they need, the most harmful mistake first, and notes about what looks odd', async () => {
      const { id } = await made('/api/contacts', { whatHappened: 'Mum waited.', caller: { name: 'Anna', phone: '123456' }, needs: [{ kind: 'format', detail: 'Large print' }, { kind: 'safe-contact', detail: 'After 18:00' }] });
      const { body } = await officer.get(`/api/cases/${id}/people`);
      expect(body).toMatchObject({ items: [{ name: 'Anna', roles: ['patient', 'complainant'], notes: [expect.stringContaining('UK number')], needs: [{ words: 'Safe contact: After 18:00' }, { words: 'Format: Large print' }] }] });
    });

    it('are added and changed by version, and found by their new name alone', async () => {
      const { id } = await made('/api/contacts', { whatHappened: 'Mum waited.' });
      const person = await made(`/api/cases/${id}/people`, { name: 'Wrong Surname', roles: ['patient'] });
      const change = (version: number) => officer.put(`/api/cases/${id}/people/${person.id}`, { name: 'Right Surname', roles: ['patient'], needs: [{ kind: 'interpreter' }], version });
      expect((await change(1)).status).toBe(200);
      expect((await change(1)).body).toMatchObject({ status: 409, saved: { name: 'Right Surname', version: 2 } });
      const found = async (text: string) => ((await officer.post('/api/search', { text })).body as { items: object[] }).items.length;
      expect([await found('wrong surname'), await found('right surname')]).toEqual([0, 1]);
    });

    it('are not shown with a case of another organisation', async () => {
      const { id } = await made('/api/contacts', { whatHappened: 'Mum waited.', caller: { name: 'Anna' } });
      const board = await world.organisation({ nation: 'scotland' });
      const stranger = await world.signedIn(board, 'pals-officer');
      expect((await stranger.get(`/api/cases/${id}/people`)).status).toBe(404);
      expect((await stranger.post(`/api/cases/${id}/people`, { name: 'Me', roles: ['patient'] })).status).toBe(404);
    });
  });
});
