import type { ActMade, CaseDates, ProofOfDate, RedatingView, RuleView } from '@accord/commitments/contract';
import { grantorsOf } from '@accord/commitments/rules';
import { Sweeper } from '@accord/platform/api';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { commitmentId } from '../dates/commitment-id';
import { OrganisationKnowledge } from '../organisation-knowledge';

const read = { validFrom: '2026-04-01', length: 5, counting: 'working-day AFTER', source: 'W25 reg 9', readBy: 'Gwen Rees', readOn: '2026-11-20', quotation: 'within five working days of the day on which it was received' };

describe('The rule book of an organisation', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ nation: 'wales', roles: ['pals-officer', 'complaints-manager', 'administrator', 'mediator'] });
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(() => world.end());

  const rule = async (id: string) => (await manager.get(`/api/rules/${id}`)).body as RuleView;
  const aCase = (receivedOn: string) => datedCase(world, trust, { receivedOn, type: 'concern', nation: 'wales', by: 'pals-officer' });
  const acknowledgeBy = async (id: string) => {
    const rows = await world.db.run(trust.acting('pals-officer'), () =>
      world.db.query<{ due: string; version: number }>(`SELECT due_on AS due, rule_version AS version FROM accord.commitment WHERE organisation_id = $1 AND case_id = $2 AND code = 'E-ACK'`, [trust.id, id]),
    );
    return `${rows[0]?.due ?? 'none'} v${rows[0]?.version ?? 0}`;
  };

  it('keeps off what nobody has confirmed, and lists every row with source and evidence', async () => {
    const { items } = (await manager.get('/api/rules')).body as { items: RuleView[] };
    expect(items.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id)).toEqual(['W-ER', 'W-ACK26', 'W-RESP26', 'N-2ASK', 'I-2']);
    expect(items.every(({ versions }) => versions.every(({ source, evidence }) => source && evidence))).toBe(true);
    expect(await rule('W-ACK26')).toMatchObject({ what: 'Acknowledge', versions: [{ version: 1, standing: 'off', lengthWords: 'no confirmed number' }] });
  });

  it.each([
    ['the name of who read it', { readBy: ' ' }, 'readBy', 'Enter who read the text'],
    ['the words that give the number', { quotation: '' }, 'quotation', 'Enter the words of the text that give the number'],
    ['a number', { length: 0 }, 'length', 'Enter 1 or more'],
    ['how it counts', { counting: 'roughly' }, 'counting', 'Say how it counts'],
  ])('switches none on without %s', async (_, wrong, path, message) => {
    const answer = await manager.post('/api/rules/W-ACK26/versions', { ...read, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ path, message }] });
  });

  it('switches one on as a new version, with who read which words', async () => {
    expect((await manager.post('/api/rules/W-ACK26/versions', { ...read, readOn: '2099-01-01' })).body).toMatchObject({ errors: [{ path: 'readOn' }] });
    const made = await manager.post('/api/rules/W-ACK26/versions', read);
    expect(made.status).toBe(201);
    expect(await rule('W-ACK26')).toMatchObject({
      versions: [
        { version: 2, standing: 'on', lengthWords: '5 working days after the day', source: 'W25 reg 9', read: { by: 'Gwen Rees', on: '2026-11-20' }, act: { title: 'W-ACK26, version 2' } },
        { version: 1, standing: 'off', read: null },
      ],
    });
  });

  it('leaves running cases under the version they began with, until one is moved on purpose', async () => {
    const before = await aCase('2026-11-02');
    const made = (await manager.post('/api/rules/E-ACK/versions', { ...read, validFrom: '2026-11-03', source: 'A made-up amendment' })).body as ActMade;
    const after = await aCase('2026-11-03');
    expect([await acknowledgeBy(before), await acknowledgeBy(after)]).toEqual(['2026-11-05 v1', '2026-11-10 v2']);
    for (let tries = 0; tries < 20; tries += 1) await world.app.get(Sweeper).sweep();
    const preview = (await manager.get(`/api/redatings/${made.id}`)).body as RedatingView;
    expect(preview).toMatchObject({ state: 'ready', kind: 'rule', counts: { later: 1 }, items: [{ caseId: before, moves: [{ code: 'E-ACK', from: '2026-11-05', to: '2026-11-09' }] }] });
    // It began before the first day of the version: nobody ticked it, so nothing moves.
    expect(preview).toMatchObject({ counts: { ticked: 0 }, items: [{ ticked: false, moves: [{ beganBefore: { version: 2, beganOn: '2026-11-02' } }] }] });
    expect(preview.rule).toEqual({ ruleId: 'E-ACK', version: 2, standing: 'on', validFrom: '2026-11-03', length: '5 working days after the day', lengthBefore: '3 working days after the day' });
    expect((await manager.post(`/api/redatings/${made.id}/move`, { version: preview.version, reason: 'x' })).status).toBe(422);
    expect((await manager.put(`/api/redatings/${made.id}/cases/${before}`, { ticked: true })).status).toBe(200);
    await manager.post(`/api/redatings/${made.id}/move`, { version: preview.version, reason: 'The complainant asked for it' });
    for (let tries = 0; tries < 20; tries += 1) await world.app.get(Sweeper).sweep();
    expect(await acknowledgeBy(before)).toBe('2026-11-09 v2');
  }, 60_000);

  it('switches a rule off for what begins on its first day or later, and takes no date from what began before', async () => {
    const [before, later] = [await aCase('2026-11-09'), await aCase('2026-11-26')];
    const look = async (id: string) => {
      for (let tries = 0; tries < 20; tries += 1) await world.app.get(Sweeper).sweep();
      return (await manager.get(`/api/redatings/${id}`)).body as RedatingView;
    };
    const off = (await manager.post('/api/rules/E-ACK/off', { validFrom: '2026-11-25', reason: 'A trial' })).body as ActMade;
    const preview = await look(off.id);
    expect(preview).toMatchObject({ state: 'ready', rule: { standing: 'off', validFrom: '2026-11-25' }, counts: { ends: 1, later: 0, earlier: 0, otherwise: 0, ticked: 1 }, items: [{ caseId: later, ticked: true, moves: [{ code: 'E-ACK', to: null }] }] });
    await manager.post(`/api/redatings/${off.id}/move`, { version: preview.version, reason: 'Not acknowledged in the trial' });
    expect(await look(off.id)).toMatchObject({ state: 'moved', counts: { moved: 1, ends: 0 } });
    expect(await acknowledgeBy(before)).toBe('2026-11-16 v2');
    const { commitments } = (await manager.get(`/api/cases/${later}/dates`)).body as CaseDates;
    expect(commitments.find(({ code }) => code === 'E-ACK')).toMatchObject({ state: 'superseded', standing: { words: 'Ended: rule switched off' } });
    const proof = (await manager.get(`/api/cases/${later}/dates/${commitmentId(later, 'E-ACK')}/proof`)).body as ProofOfDate;
    expect(proof.earlierDates).toMatchObject([{ due: '2026-12-03', changedBy: `complaints-manager of ${trust.code}`, reason: 'Not acknowledged in the trial' }]);
    expect((await manager.put(`/api/redatings/${off.id}/cases/${later}`, { ticked: true })).body).toMatchObject({ detail: 'This case is moved already.' });
  }, 60_000);

  it('takes a local target as policy, and no policy as law', async () => {
    expect((await manager.post('/api/rules/P-PALS/versions', read)).body).toMatchObject({ errors: [{ path: 'source', message: 'This is a local target. Set its length as policy.' }] });
    expect((await manager.post('/api/rules/E-ACK/targets', { validFrom: '2026-12-01', length: 9, counting: 'day AFTER', reason: 'because' })).status).toBe(422);
    expect((await manager.post('/api/rules/P-PALS/targets', { validFrom: '2026-12-01', length: 7, counting: 'working-day AFTER', reason: 'Quality committee, 12 November' })).status).toBe(201);
    expect(await rule('P-PALS')).toMatchObject({ policy: true, versions: [{ version: 2, length: 7 }, { version: 1, length: 5 }] });
  });

  it('switches a rule off from a day on, and refuses what would rewrite the past', async () => {
    expect((await manager.post('/api/rules/P-PALS/off', { validFrom: '2026-01-01', reason: 'No target any more' })).body).toMatchObject({ errors: [{ path: 'validFrom' }] });
    expect((await manager.post('/api/rules/P-PALS/off', { validFrom: '2027-01-01', reason: 'No target any more' })).status).toBe(201);
    expect((await manager.post('/api/rules/NO-SUCH/off', { validFrom: '2027-01-01', reason: 'x' })).status).toBe(404);
  });

  it('holds a rule for consent only with the words somebody read, and lets it go again by another version', async () => {
    const hold = { validFrom: '2026-11-01', source: 'SSI 2012/36 reg 6B', readBy: 'Gwen Rees', readOn: '2026-11-20', quotation: 'the period begins with the day on which consent is received' };
    expect(await rule('S-2')).toMatchObject({ consentHold: 'off' });
    expect(await rule('S-1')).toMatchObject({ consentHold: 'none' });
    expect((await manager.post('/api/rules/S-2/consent-hold', { ...hold, quotation: ' ' })).body).toMatchObject({ errors: [{ path: 'quotation', message: 'Enter the words of the text that hold the date' }] });
    expect((await manager.post('/api/rules/S-2/consent-hold', { ...hold, readOn: '2099-01-01' })).body).toMatchObject({ errors: [{ path: 'readOn' }] });
    expect((await manager.post('/api/rules/S-1/consent-hold', hold)).body).toMatchObject({ detail: 'S-1 has no hold for consent.' });
    expect((await manager.post('/api/rules/S-2/consent-hold', hold)).status).toBe(201);
    expect(await rule('S-2')).toMatchObject({
      consentHold: 'on',
      versions: [{ version: 2, heldForConsent: true, length: 20, read: { by: 'Gwen Rees', quotation: hold.quotation }, act: { title: 'S-2, version 2, held for consent' } }, { version: 1, heldForConsent: false }],
    });
    expect((await manager.post('/api/rules/S-2/consent-hold/off', { validFrom: '2027-01-01', reason: 'The text was read wrongly' })).status).toBe(201);
    expect(await rule('S-2')).toMatchObject({ consentHold: 'off', versions: [{ version: 3, heldForConsent: false, act: { title: 'S-2, version 3, no longer held for consent' } }, {}, {}] });
    const officer = await world.signedIn(trust, 'pals-officer');
    expect((await officer.post('/api/rules/S-2/consent-hold', hold)).status).toBe(403);
  });

  it('keeps who may give more time when a rule gets a new version', async () => {
    const made = await manager.post('/api/rules/S-1/versions', { ...read, validFrom: '2026-11-01', counting: 'working-day DAY1' });
    expect(made.status).toBe(201);
    const { book } = await world.db.run(trust.acting('complaints-manager'), () => world.app.get(OrganisationKnowledge).load());
    expect(book.rows.filter(({ id }) => id === 'S-1').map((row) => grantorsOf(row))).toEqual([['complaints-officer'], ['complaints-officer']]);
  });

  it('is changed by those alone who may, and read by whoever reads a date', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    expect((await officer.get('/api/rules')).status).toBe(200);
    expect((await officer.post('/api/rules/P-PALS/off', { validFrom: '2028-01-01', reason: 'x' })).status).toBe(403);
    expect((await (await world.signedIn(trust, 'mediator')).get('/api/rules')).status).toBe(403);
  });
});
