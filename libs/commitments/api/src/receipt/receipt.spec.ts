import type { CaseDates, ProofOfDate, RedatingView, ReceiptView } from '@accord/commitments/contract';
import { Sweeper } from '@accord/platform/api';
import { aContact, aWorld, yesTo, type TestOrganisation, type World } from '../../../../../test/api/support/contacts';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { RecomputeCase } from '../recompute-case';

const said = { cutOff: '17:00', source: 'Complaints policy 2026, 4.2', quotation: 'What arrives after five is treated as arriving on the next working day', readBy: 'Gwen Rees', readOn: '2026-11-20' };

describe('Receipt out of hours', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-manager', 'mediator'] });
    officer = await world.signedIn(trust, 'pals-officer');
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(() => world.end());

  /** A letter of Friday 20 November 2026 at 18:10 in London, which in winter is the same by UTC. */
  const aComplaint = async (): Promise<string> => {
    const id = await aContact(officer, { channel: 'letter', receivedAt: '2026-11-20T18:10:00Z' });
    expect((await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' })).status).toBe(200);
    return id;
  };
  const acknowledge = async (id: string) => ((await officer.get(`/api/cases/${id}/dates`)).body as CaseDates).commitments.find(({ code }) => code === 'E-ACK');
  const view = async () => (await manager.get('/api/receipt')).body as ReceiptView;
  let before: string;

  it('is off until somebody says otherwise: a letter of Friday night counts from Friday', async () => {
    expect(await view()).toEqual({ practice: null, acts: [] });
    before = await aComplaint();
    expect(await acknowledge(before)).toMatchObject({ startedOn: '2026-11-20', dueOn: '2026-11-25' });
    expect((await manager.post('/api/receipt/off', { reason: 'x' })).body).toMatchObject({ errors: [{ path: 'reason', message: 'It is off already: receipt counts on the day it happened.' }] });
  });

  it.each([
    ['a time', { cutOff: 'five' }, 'cutOff', 'Enter a time, like 17:00'],
    ['the procedure', { source: ' ' }, 'source', 'Enter which procedure says so, and where'],
    ['its words', { quotation: '' }, 'quotation', 'Enter the words of the procedure'],
    ['who confirmed it', { readBy: '' }, 'readBy', 'Enter who confirmed it'],
  ])('is not switched on without %s', async (_, wrong, path, message) => {
    expect((await manager.post('/api/receipt', { ...said, ...wrong })).body).toMatchObject({ status: 400, errors: [{ path, message }] });
  });

  it('counts for what is written down afterwards, and the proof names the procedure', async () => {
    expect((await manager.post('/api/receipt', { ...said, readOn: '2099-01-01' })).body).toMatchObject({ errors: [{ path: 'readOn' }] });
    const made = await manager.post('/api/receipt', said);
    expect(made.status).toBe(201);
    expect(await view()).toMatchObject({ practice: { cutOff: said.cutOff, source: said.source, quotation: said.quotation, confirmedBy: said.readBy, confirmedOn: said.readOn, act: { recordedBy: `complaints-manager of ${trust.code}` } }, acts: [{ title: 'Receipt out of hours: from 17:00' }] });
    expect(await acknowledge(before)).toMatchObject({ dueOn: '2026-11-25' });
    const id = await aComplaint();
    const date = await acknowledge(id);
    expect(date).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-11-26' });
    const proof = (await officer.get(`/api/cases/${id}/dates/${date?.id ?? ''}/proof`)).body as ProofOfDate;
    expect(proof.sentences.slice(0, 3)).toEqual([
      'It reached us on Friday 20 November 2026 at 18:10.', 'That is at 17:00 or later: our procedure counts it from Monday 23 November 2026.', 'Source: Complaints policy 2026, 4.2, confirmed by Gwen Rees.',
    ]);
    expect(await world.db.run(trust.acting('complaints-manager'), () => world.app.get(RecomputeCase).differences(id))).toEqual([]);
    const redating = (made.body as { id: string }).id;
    for (let tries = 0; tries < 20; tries += 1) await world.app.get(Sweeper).sweep();
    expect((await manager.get(`/api/redatings/${redating}`)).body as RedatingView).toMatchObject({ counts: { later: 1, ticked: 1 }, items: [{ caseId: before, moves: [{ code: 'E-ACK', from: '2026-11-25', to: '2026-11-26' }, { code: 'E-6M' }] }] });
  }, 60_000);

  it('is switched off by another act: what comes then counts from its day again, and nothing is erased', async () => {
    expect((await manager.post('/api/receipt/off', { reason: 'The policy was changed' })).status).toBe(201);
    expect(await acknowledge(await aComplaint())).toMatchObject({ dueOn: '2026-11-25' });
    expect(await view()).toMatchObject({ practice: null, acts: [{ title: 'Receipt out of hours: switched off', reason: 'The policy was changed' }, { title: 'Receipt out of hours: from 17:00' }] });
  });

  it('is changed by those alone who may', async () => {
    expect((await officer.get('/api/receipt')).status).toBe(200);
    expect((await officer.post('/api/receipt', said)).status).toBe(403);
    expect((await (await world.signedIn(trust, 'mediator')).get('/api/receipt')).status).toBe(403);
  });
});
