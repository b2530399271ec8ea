import { randomUUID } from 'node:crypto';
import type { Role } from '@accord/access/rules';
import { day } from '@accord/calendar/rules';
import type { CaseDates, FactOffers, ProofOfDate } from '@accord/commitments/contract';
import type { Jurisdiction } from '@accord/commitments/rules';
import { aCase } from '../../../../../test/api/support/a-case';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import { RecomputeCase } from '../recompute-case';
import { RecordFact } from '../record-fact';

const monday = '2026-11-23';

describe('Recording a fact by hand', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let colleague: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'auditor'] });
    officer = await world.signedIn(trust, 'pals-officer');
    colleague = await world.signedIn(trust, 'complaints-officer');
  });
  afterAll(() => world.end());

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('pals-officer', new Date('2026-11-23T10:00:00Z')), work);
  const file = async (jurisdiction: Jurisdiction = 'england-nhs'): Promise<string> => {
    const { id } = await aCase(world, trust, { receivedOn: monday });
    const on = day(monday);
    await inTrust(() => world.app.get(RecordFact).run(id, { kind: 'jurisdiction-set', jurisdiction, happenedOn: on }, { kind: 'received', happenedOn: on }));
    return id;
  };
  const dates = async (id: string) => (await officer.get(`/api/cases/${id}/dates`)).body as CaseDates;
  /** Records as a person does who just looked. */
  const record = async (id: string, fact: object, who = officer) => who.post(`/api/cases/${id}/dates/facts`, { happenedOn: monday, ...fact, version: (await dates(id)).version });
  const differences = (id: string) => inTrust(() => world.app.get(RecomputeCase).differences(id));
  const codes = ({ commitments }: CaseDates) => commitments.map(({ code, state }) => `${code} ${state}`);

  it.each<[what: string, jurisdiction: Jurisdiction, fact: object, code: string, first?: object]>([
    ['a discussion', 'england-nhs', { kind: 'discussed' }, 'E-6M running'],
    ['an acknowledgement outside Accord', 'england-nhs', { kind: 'acknowledged', by: 'letter', offeredDiscussion: true }, 'E-ACK met'],
    ['the day it happened', 'england-nhs', { kind: 'event-happened', happenedOn: '2026-02-10' }, 'E-TL not-applicable'],
    ['the day they knew', 'england-nhs', { kind: 'became-known', happenedOn: '2026-02-10' }, 'E-PHSO not-applicable'],
    ['a transfer to us', 'england-nhs', { kind: 'passed-to-us', reason: 'The integrated care board' }, 'E-ACK running'],
    ['a transfer from us', 'england-nhs', { kind: 'passed-on', because: 'sent-to-the-wrong-body', reason: 'The other trust' }, 'E-ACK superseded'],
    ['the regulator’s request', 'england-nhs', { kind: 'regulator-asked' }, 'E-CQC running'],
    ['a data complaint', 'scotland-nhs', { kind: 'data-complaint-received' }, 'D-ACK running'],
    ['a hold', 'england-nhs', { kind: 'hold-began', for: 'police', decidedBy: 'Head of complaints', reviewOn: '2027-01-04', reason: 'They asked us to' }, 'E-6M running'],
    ['legal steps', 'england-nhs', { kind: 'legal-flag-set', because: 'claim-started', reason: 'Carry on, the solicitors say' }, 'E-6M running'],
    ['waiting', 'england-nhs', { kind: 'waiting-began', for: 'another-body', reason: 'Their notes' }, 'E-6M running'],
    ['consent asked', 'scotland-nhs', { kind: 'consent-asked', purpose: 'records' }, 'S-1 running'],
    ['an answer at stage 1', 'northern-ireland-hsc', { kind: 'stage-one-answered' }, 'N-1 met'],
    ['stage 2 asked for', 'northern-ireland-hsc', { kind: 'stage-two-requested' }, 'N-2 running'],
    ['a refusal to deal with it', 'northern-ireland-hsc', { kind: 'refused-to-deal', reason: 'A first request for a service' }, 'N-EXH running'],
    ['the notice', 'northern-ireland-hsc', { kind: 'notice-sent' }, 'N-NIPSO not-applicable', { kind: 'final-response-sent', reason: 'By post' }],
    ['stage 2 in private care', 'private', { kind: 'stage-two-requested' }, 'P-DATE-ST2 running', { kind: 'stage-one-answered' }],
    ['something explained', 'england-nhs', { kind: 'explained', about: 'period' }, 'E-6M running'],
  ])('%s changes the dates of the case, and what is stored is what is computed', async (_, jurisdiction, fact, code, ...[first]) => {
    const id = await file(jurisdiction);
    if (first) await record(id, first);
    const answer = await record(id, fact);
    expect(answer.body).not.toHaveProperty('errors');
    expect(answer.status).toBe(201);
    expect(codes(answer.body as CaseDates)).toContain(code);
    expect(await differences(id)).toEqual([]);
    expect(codes(await dates(id))).toContain(code);
  });

  it.each<[string, object, string, string]>([
    ['29 February of a year that has none', { kind: 'discussed', happenedOn: '2026-02-29' }, 'happenedOn', 'Enter a real date, like 20 11 2026'],
    ['a 31st of a month without one', { kind: 'discussed', happenedOn: '2026-09-31' }, 'happenedOn', 'Enter a real date, like 20 11 2026'],
    ['a hold without a reason', { kind: 'hold-began', for: 'police', decidedBy: 'A', reviewOn: '2027-01-04', reason: ' ' }, 'reason', 'Enter the reason'],
    ['a hold by nobody', { kind: 'hold-began', for: 'police', decidedBy: '', reviewOn: '2027-01-04', reason: 'asked' }, 'decidedBy', 'Enter who decided'],
    ['consent for nothing', { kind: 'consent-asked' }, 'purpose', 'Choose what the consent is for'],
    ['passing on without a reason', { kind: 'passed-on', because: 'sent-to-the-wrong-body' }, 'reason', 'Enter the reason'],
  ])('%s is stopped at its field', async (_, fact, path, message) => {
    const answer = await record(await file(), fact);
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ path, message }));
  });

  it.each<[string, Jurisdiction, object, string, string]>([
    ['a day to come', 'england-nhs', { kind: 'discussed', happenedOn: '2099-01-01' }, 'happenedOn', 'That day has not come yet. Enter today or an earlier day.'],
    ['a day before receipt', 'england-nhs', { kind: 'discussed', happenedOn: '2026-11-20' }, 'happenedOn', 'This reached us on Monday 23 November 2026. Enter that day or a later one.'],
    ['the event after receipt', 'england-nhs', { kind: 'event-happened', happenedOn: '2026-11-24' }, 'happenedOn', 'This reached us on Monday 23 November 2026. Enter that day or an earlier one.'],
    ['passing on without consent', 'england-nhs', { kind: 'passed-on', because: 'better-handled-there', reason: 'The practice' }, 'because', 'Record first that they consent to passing it on. Without consent it stays here.'],
    ['a review that is not later', 'england-nhs', { kind: 'hold-began', for: 'coroner', decidedBy: 'A', reviewOn: monday, reason: 'asked' }, 'reviewOn', 'It begins on Monday 23 November 2026. Enter a later day for its review.'],
    ['a late complaint accepted on one limb', 'england-nhs', { kind: 'lateness-judged', accepted: true, goodReason: true, stillFair: false, reason: 'ill' }, 'accepted', 'It can be accepted only where both are true: a good reason, and still fair.'],
    ['a notice of nothing that ended', 'northern-ireland-hsc', { kind: 'notice-sent' }, 'kind', 'Record first the final response, or that we do not deal with it.'],
    ['stage 2 before stage 1 was answered', 'private', { kind: 'stage-two-requested' }, 'kind', 'Record first that stage 1 was answered.'],
    ['the notice outside Northern Ireland', 'england-nhs', { kind: 'notice-sent' }, 'kind', 'The procedure of this case does not have this.'],
    ['a pause with nothing agreed', 'england-nhs', { kind: 'pause-began', reviewOn: '2027-01-04', reason: 'I am ill' }, 'kind', 'Only an agreed date can be paused, and none is agreed.'],
  ])('%s is refused in one sentence at its field, and nothing is written', async (_, jurisdiction, fact, path, message) => {
    const id = await file(jurisdiction);
    const answer = await record(id, fact);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ path, message }] });
    expect((await dates(id)).version).toBe(2);
  });

  it('beside a colleague who wrote first answers what they wrote, and neither is lost', async () => {
    const id = await file();
    expect((await record(id, { kind: 'discussed' }, colleague)).status).toBe(201);
    const late = await officer.post(`/api/cases/${id}/dates/facts`, { kind: 'event-happened', happenedOn: '2026-02-10', version: 2 });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ saved: { version: 3, since: [{ words: 'How it is handled, and how long, was discussed', by: `complaints-officer of ${trust.code}` }] } });
    expect((await officer.post(`/api/cases/${id}/dates/facts`, { kind: 'event-happened', happenedOn: '2026-02-10', version: 3 })).status).toBe(201);
    expect((await dates(id)).facts).toHaveLength(4);
  });

  it('a decision on lateness counts once a second person approved it', async () => {
    const id = await file();
    await record(id, { kind: 'became-known', happenedOn: '2025-11-10' });
    expect((await dates(id)).prompts.map(({ kind }) => kind)).toContain('judge-lateness');
    await record(id, { kind: 'lateness-judged', accepted: false, goodReason: false, stillFair: true, reason: 'No reason was given' });
    expect(((await colleague.get(`/api/cases/${id}/dates/record`)).body as FactOffers).decision).toMatchObject({ words: 'Found late, not to be accepted', reason: 'No reason was given' });
    const own = await record(id, { kind: 'lateness-approved' });
    expect(own.body).toMatchObject({ errors: [{ path: 'kind', message: 'You wrote this decision. Another person must approve it.' }] });
    expect(codes(await dates(id))).toContain('E-6M running');
    const approved = await record(id, { kind: 'lateness-approved' }, colleague);
    expect(codes(approved.body as CaseDates)).toEqual(expect.arrayContaining(['E-6M superseded', 'E-ACK running']));
    expect(await differences(id)).toEqual([]);
  });

  it('a pause moves the agreed date alone, and the proof names each day it leaves out', async () => {
    const id = await file();
    const seen = await dates(id);
    await officer.post(`/api/cases/${id}/dates/period`, { agreedOn: monday, agreedBy: 'complainant', period: { length: 25, unit: 'working-day' }, version: seen.version });
    const paused = (await record(id, { kind: 'pause-began', reviewOn: '2026-11-25', reason: 'I am in hospital until Wednesday' })).body as CaseDates;
    expect(paused.matters).toMatchObject([{ kind: 'pause', reason: 'I am in hospital until Wednesday', reviewOn: '2026-11-25' }]);
    const [period, sixMonths] = ['E-PERIOD', 'E-6M'].map((code) => paused.commitments.find((one) => one.code === code));
    expect([period?.originalDueOn, period?.dueOn, sixMonths?.dueOn]).toEqual(['2026-12-30', '2026-12-31', '2027-05-22']);
    const proof = (await officer.get(`/api/cases/${id}/dates/${period?.id ?? ''}/proof`)).body as ProofOfDate;
    expect(proof.days).toContainEqual({ date: '2026-11-24', counted: null, mark: false, because: 'paused at their request' });
    expect(proof.days.at(-2)).toMatchObject({ date: '2026-12-30', counted: 24, because: expect.stringMatching(/^counted; it was due here\. It was paused at their request by pals-officer of .* on \w+ \d+ \w+ \d{4}: I am in hospital until Wednesday$/) });
    expect(proof.days.at(-1)).toMatchObject({ date: '2026-12-31', counted: 25, because: 'due' });
    expect(proof.earlierDates).toMatchObject([{ due: '2026-12-30', because: 'It was paused at their request', changedBy: `pals-officer of ${trust.code}`, reason: 'I am in hospital until Wednesday' }]);
    expect(paused.mediation).toContain('The agreed answer: Thursday 31 December 2026.');
    expect(await differences(id)).toEqual([]);
  });

  it('more time names who gave it and how, and is refused from whom the rule does not let give it', async () => {
    const id = await file('scotland-nhs');
    const ask = (grantedBy: string, role: Role | null, version = 2) =>
      officer.post(`/api/cases/${id}/dates/more-time/S-1`, { until: '2026-12-04', agreedOn: monday, grantedBy, grantedById: role && trust.staff[role], how: 'letter', reason: 'It may settle it', version });
    expect((await ask('body', 'complaints-manager')).body).toMatchObject({ errors: [{ path: 'grantedBy', message: 'Here only the complaints officer can give more time.' }] });
    expect((await ask('complaints-officer', null)).body).toMatchObject({ errors: [{ path: 'grantedById', message: 'Choose who gave it' }] });
    for (const other of ['pals-officer', 'complaints-manager'] as const) {
      expect((await ask('complaints-officer', other)).body).toMatchObject({ status: 422, errors: [{ path: 'grantedById', message: `${other} of ${trust.code} is not a complaints officer. Choose somebody who is.` }] });
    }
    const given = (await ask('complaints-officer', 'complaints-officer')).body as CaseDates;
    expect(given.commitments[0]).toMatchObject({ code: 'S-1', dueOn: '2026-12-04', originalDueOn: '2026-11-27' });
    expect(given.facts.at(-1)?.words).toBe(`More time for S-1, until Friday 4 December 2026, given by the complaints officer (complaints-officer of ${trust.code}), by letter`);
    expect(await differences(id)).toEqual([]);
  });

  it.each([
    ['S-2', 'scotland-nhs', '2027-01-29'],
    ['N-1', 'northern-ireland-hsc', '2026-12-02'],
    ['N-2', 'northern-ireland-hsc', '2027-01-13'],
    ['E-PERIOD', 'england-nhs', '2027-03-01'],
  ] as const)('more time for %s is the word of somebody who answers for complaints, never of any name', async (code, jurisdiction, until) => {
    const id = await file(jurisdiction);
    if (code.endsWith('-2')) await inTrust(() => world.app.get(RecordFact).run(id, { kind: 'stage-moved', to: 2, happenedOn: day(monday) }));
    if (code === 'E-PERIOD') await officer.post(`/api/cases/${id}/dates/period`, { agreedOn: monday, agreedBy: 'complainant', period: { length: 25, unit: 'working-day' }, version: 2 });
    const ask = async (who: string | undefined) =>
      officer.post(`/api/cases/${id}/dates/more-time/${code}`, { until, agreedOn: monday, grantedBy: 'body', grantedById: who, how: 'letter', reason: 'A statement is to come', version: (await dates(id)).version });
    expect((await ask(trust.staff['auditor'])).body).toMatchObject({ errors: [{ path: 'grantedById', message: `auditor of ${trust.code} does not decide this for us. Choose a complaints officer, manager, responsible person or executive.` }] });
    expect((await ask('00000000-0000-4000-8000-000000000000')).body).toMatchObject({ errors: [{ path: 'grantedById', message: 'That person is not one of ours. Choose somebody from the list.' }] });
    const given = (await ask(trust.staff['complaints-manager'])).body as CaseDates;
    expect(given.commitments.find((one) => one.code === code)).toMatchObject({ dueOn: until });
    expect(await differences(id)).toEqual([]);
  });

  it('a period we fixed is written down with the day of its letter', async () => {
    const id = await file();
    const fix = (letterSentOn: string | null, version: number) => officer.post(`/api/cases/${id}/dates/period`, { agreedOn: monday, agreedBy: 'body', letterSentOn, period: { length: 25, unit: 'working-day' }, version });
    expect((await fix('2099-01-01', 2)).body).toMatchObject({ errors: [{ path: 'letterSentOn' }] });
    expect((await dates(id)).version).toBe(2);
    expect(((await fix(null, 2)).body as CaseDates).prompts.map(({ kind }) => kind)).toContain('write-the-period');
    expect(((await fix(monday, 3)).body as CaseDates).prompts).toEqual([]);
  });

  it('a fact that never happened is struck out, and its dates go back', async () => {
    const id = await file();
    const settled = (await record(id, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true })).body as CaseDates;
    expect(codes(settled)).toContain('E-ACK met');
    const struck = await officer.post(`/api/cases/${id}/dates/facts/${settled.facts.at(-1)?.id ?? ''}/strike-out`, { reason: 'It was another case', version: 3 });
    expect(codes(struck.body as CaseDates)).toContain('E-ACK running');
    const [acknowledged, why] = (struck.body as CaseDates).facts.slice(-2);
    expect(acknowledged).toMatchObject({ words: expect.stringMatching(/^Struck out: Acknowledged/), correctable: false });
    expect(why).toMatchObject({ words: expect.stringMatching(/^This was struck out: Acknowledged/), reason: 'It was another case' });
    const again = await officer.post(`/api/cases/${id}/dates/facts/${acknowledged?.id ?? ''}/strike-out`, { reason: 'Once more', version: 4 });
    expect(again.body).toMatchObject({ status: 422, errors: [{ path: 'factId', message: 'This is struck out already.' }] });
    const first = settled.facts.find(({ kind }) => kind === 'received')?.id ?? '';
    expect((await officer.post(`/api/cases/${id}/dates/facts/${first}/strike-out`, { reason: 'wrong', version: 4 })).body).toMatchObject({ detail: 'Every date follows from this. Correct its day instead.' });
    expect(await differences(id)).toEqual([]);
  });

  it('what can be recorded is offered with one sentence where it cannot', async () => {
    const id = await file();
    const { offers, version } = (await officer.get(`/api/cases/${id}/dates/record`)).body as FactOffers;
    const whyNot = (kind: string) => offers.find((offer) => offer.kind === kind)?.whyNot;
    expect(version).toBe(2);
    expect(whyNot('discussed')).toBeNull();
    expect(whyNot('hold-began')).toBeNull();
    expect(whyNot('hold-ended')).toBe('No hold is running.');
    expect(whyNot('notice-sent')).toBe('The procedure of this case does not have this.');
    expect(whyNot('lateness-approved')).toBe('There is no decision on lateness to approve.');
    await record(id, { kind: 'hold-began', for: 'police', decidedBy: 'Head', reviewOn: '2027-01-04', reason: 'They asked' });
    const later = (await officer.get(`/api/cases/${id}/dates/record`)).body as FactOffers;
    expect(later.holds).toMatchObject([{ words: 'Held for the police, decided by Head, to review on Monday 4 January 2027' }]);
    expect((await record(id, { kind: 'hold-ended', factId: later.holds[0]?.factId, reason: 'They are done' })).status).toBe(201);
    expect((await record(id, { kind: 'hold-ended', factId: randomUUID(), reason: 'again' })).body).toMatchObject({ errors: [{ path: 'factId' }] });
  });
});
