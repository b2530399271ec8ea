import { randomUUID } from 'node:crypto';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { CaseDates, ProofOfDate } from '@accord/commitments/contract';
import { isRefused } from '@accord/platform/rules';
import { bareFile } from '../../../../test/api/support/bare-file';
import { aWorld, type TestOrganisation, type World } from '../../../../test/api/support/world';
import type { NewFact } from './facts/new-fact';
import { RecomputeCase } from './recompute-case';
import { RecordFact } from './record-fact';

const monday = new Date('2025-11-24T10:00:00Z');
const friday = new Date('2026-11-20T10:00:00Z');
const letterId = randomUUID();
const english: readonly NewFact[] = [
  { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: day('2025-11-24') },
  { kind: 'received', happenedOn: day('2025-11-24') },
];

describe('The dates of a case', () => {
  let world: World;
  let trust: TestOrganisation;
  let board: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'mediator'] });
    board = await world.organisation({ nation: 'scotland', roles: ['pals-officer'] });
  });
  afterAll(() => world.end());

  const aFile = (organisation: TestOrganisation, at = monday, ownerId: string | null = null) => bareFile(world, organisation, { receivedOn: at.toISOString().slice(0, 10), ownerId });
  const record = (organisation: TestOrganisation, at: Date, caseId: string, ...facts: readonly NewFact[]) =>
    world.db.run(organisation.acting('pals-officer', at), () => world.app.get(RecordFact).run(caseId, ...facts));
  const stored = (organisation: TestOrganisation, caseId: string) =>
    world.db.run(organisation.acting('pals-officer'), () =>
      world.db.query<{ code: string; state: string; dueOn: string; ownerId: string | null }>(
        `SELECT code, state, due_on AS "dueOn", owner_id AS "ownerId" FROM accord.commitment WHERE organisation_id = $1 AND case_id = $2 ORDER BY due_on`,
        [organisation.id, caseId],
      ),
    );
  const differences = (organisation: TestOrganisation, caseId: string) =>
    world.db.run(organisation.acting('pals-officer'), () => world.app.get(RecomputeCase).differences(caseId));
  const datesOf = async (organisation: TestOrganisation, caseId: string) => {
    const officer = await world.signedIn(organisation, 'pals-officer');
    return (await officer.get(`/api/cases/${caseId}/dates`)).body as CaseDates;
  };

  it('start by themselves from the facts, and are stored as computed', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    expect(await stored(trust, caseId)).toMatchObject([
      { code: 'E-ACK', state: 'running', dueOn: '2025-11-27' },
      { code: 'E-6M', state: 'running', dueOn: '2026-05-23' },
    ]);
    expect(await differences(trust, caseId)).toEqual([]);
  });

  it('are met by the accepted send with its letter as evidence, reopened by a bounce, and recompute to what is stored each time', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    const sent = await record(trust, monday, caseId, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true, happenedOn: day('2025-11-24'), evidenceId: letterId });
    if (isRefused(sent)) throw new Error(sent.because);
    expect((await datesOf(trust, caseId)).commitments[0]).toMatchObject({ code: 'E-ACK', state: 'met', metBy: letterId });
    await record(trust, monday, caseId, { kind: 'acknowledgement-bounced', factId: sent.factIds[0] ?? '', happenedOn: day('2025-11-24') });
    expect((await datesOf(trust, caseId)).commitments[0]).toMatchObject({ code: 'E-ACK', state: 'running' });
    expect(await differences(trust, caseId)).toEqual([]);
  });

  it('are found to differ when the cache was altered, and are put right from the facts', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    await world.db.run(trust.acting('pals-officer'), () => world.db.change(`UPDATE accord.commitment SET due_on = '2027-01-01' WHERE case_id = $1 AND code = 'E-ACK'`, [caseId]));
    expect(await differences(trust, caseId)).toEqual(['E-ACK']);
    await world.db.run(trust.acting('pals-officer'), () => world.app.get(RecomputeCase).run(caseId));
    expect(await differences(trust, caseId)).toEqual([]);
  });

  it('follow the owner of the case, whoever assigns it', async () => {
    const owner = trust.staff['pals-officer'] ?? null;
    const caseId = await aFile(trust, monday, owner);
    await record(trust, monday, caseId, ...english);
    expect((await stored(trust, caseId)).map((row) => row.ownerId)).toEqual([owner, owner]);
    await world.db.run(trust.acting('pals-officer'), () => world.db.change('UPDATE accord.case_file SET owner_id = NULL WHERE organisation_id = $1 AND id = $2', [trust.id, caseId]));
    expect((await stored(trust, caseId)).map((row) => row.ownerId)).toEqual([null, null]);
  });

  it('are counted in the organisation’s own calendar', async () => {
    const at = new Date('2026-06-12T10:00:00Z');
    await world.db.run(board.acting('pals-officer', at), () => world.app.get(OrganisationCalendar).change({ kind: 'closed', date: '2026-06-15', title: 'World Cup holiday' }));
    const caseId = await aFile(board, at);
    const on = day('2026-06-12');
    await record(board, at, caseId, { kind: 'jurisdiction-set', jurisdiction: 'scotland-nhs', happenedOn: on }, { kind: 'received', happenedOn: on }, { kind: 'stage-moved', to: 2, happenedOn: on });
    expect(await stored(board, caseId)).toMatchObject([{ code: 'S-2ACK', dueOn: '2026-06-17' }, { code: 'S-1', state: 'not-applicable' }, { code: 'S-2', dueOn: '2026-07-10' }]);
  });

  it('stay when a holiday is announced later, and count with it in what is written down afterwards', async () => {
    const caseId = await aFile(board, monday);
    const on = day('2025-11-24');
    await record(board, monday, caseId, { kind: 'jurisdiction-set', jurisdiction: 'scotland-nhs', happenedOn: on }, { kind: 'received', happenedOn: on });
    await world.db.run(board.acting('pals-officer', monday), () => world.app.get(OrganisationCalendar).change({ kind: 'holiday', date: '2025-11-26', title: 'Announced late' }));
    expect(await differences(board, caseId)).toEqual([]);
    expect(await stored(board, caseId)).toMatchObject([{ code: 'S-1', dueOn: '2025-11-28' }]);
    await record(board, monday, caseId, { kind: 'escalated', happenedOn: on });
    expect(await stored(board, caseId)).toMatchObject([{ code: 'S-2ACK', dueOn: '2025-11-27' }, { code: 'S-1', dueOn: '2025-11-28' }, { code: 'S-2' }]);
    expect(await differences(board, caseId)).toEqual([]);
  });

  it('cannot be altered in their log: it is append only', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    for (const sql of ['UPDATE accord.case_fact SET happened_on = happened_on', 'DELETE FROM accord.case_fact']) {
      await expect(world.db.run(trust.acting('pals-officer'), () => world.db.change(sql))).rejects.toThrow('permission denied');
    }
  });

  it('take two people writing at once in their turns, and lose neither', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    const agree = (length: number): NewFact => ({ kind: 'period-agreed', period: { length, unit: 'working-day' }, agreedBy: 'complainant', reason: 'agreed again by phone', happenedOn: day('2025-11-24') });
    await Promise.all([25, 35, 40].map((length) => record(trust, monday, caseId, agree(length))));
    const dates = await datesOf(trust, caseId);
    expect(dates.facts).toHaveLength(5);
    expect(dates.commitments.find((one) => one.code === 'E-PERIOD')?.earlierDates).toBe(2);
  });

  it('show the proof of each, day by day, with the facts it used', async () => {
    const at = new Date('2025-12-23T10:00:00Z');
    const caseId = await aFile(trust, at);
    await record(trust, at, caseId, { ...english[0], happenedOn: day('2025-12-23') } as NewFact, { kind: 'received', happenedOn: day('2025-12-23') });
    const officer = await world.signedIn(trust, 'pals-officer');
    const [acknowledge] = (await datesOf(trust, caseId)).commitments;
    const proof = (await officer.get(`/api/cases/${caseId}/dates/${acknowledge?.id ?? ''}/proof`)).body as ProofOfDate;
    expect(proof.question).toBe('Why Tuesday 30 December 2025?');
    expect(proof.days).toContainEqual({ date: '2025-12-26', counted: null, mark: false, because: 'Boxing Day' });
    expect(proof.facts.map((fact) => fact.words)).toEqual(['Reached us in writing']);
  });

  it('in Wales are demanded by hand, with source and the name of who set it', async () => {
    const caseId = await aFile(trust);
    await record(trust, new Date('2026-11-20T10:00:00Z'), caseId, { kind: 'jurisdiction-set', jurisdiction: 'wales-nhs', happenedOn: day('2026-11-20') }, { kind: 'received', happenedOn: day('2026-11-20') });
    const before = await datesOf(trust, caseId);
    expect(before.commitments.map((one) => one.code)).toEqual(['P-DATE']);
    expect(before.prompts.map((prompt) => prompt.kind)).toEqual(['set-the-date', 'set-the-acknowledgement']);
    const officer = await world.signedIn(trust, 'pals-officer');
    const missing = await officer.post(`/api/cases/${caseId}/dates/by-hand`, { what: 'answer', due: '2027-01-04', source: ' ', version: 2 });
    expect(missing.status).toBe(400);
    expect(missing.body).toMatchObject({ errors: [{ path: 'source', message: 'Enter where this date comes from' }] });
    const set = await officer.post(`/api/cases/${caseId}/dates/by-hand`, { what: 'answer', due: '2027-01-04', source: 'W25 as read by the manager', version: 2 });
    expect(set.status).toBe(201);
    const dates = set.body as CaseDates;
    expect(dates.commitments.find((one) => one.byHand)).toMatchObject({ dueOn: '2027-01-04', state: 'running' });
    expect(dates.facts.at(-1)?.words).toContain(`pals-officer of ${trust.code} set Monday 4 January 2027`);
  });

  it('keep the earlier date of a corrected receipt, with who, when and why', async () => {
    const caseId = await aFile(trust);
    const recorded = await record(trust, monday, caseId, ...english);
    if (isRefused(recorded)) throw new Error(recorded.because);
    const officer = await world.signedIn(trust, 'pals-officer');
    const corrected = await officer.post(`/api/cases/${caseId}/dates/facts/${recorded.factIds[1]}/correct`, { happenedOn: '2025-11-21', reason: 'Ward 7 had it on Friday', version: 2 });
    expect(corrected.status).toBe(201);
    const [acknowledge] = (corrected.body as CaseDates).commitments;
    const proof = (await officer.get(`/api/cases/${caseId}/dates/${acknowledge?.id ?? ''}/proof`)).body as ProofOfDate;
    expect(proof.commitment.dueOn).toBe('2025-11-26');
    expect(proof.earlierDates).toMatchObject([{ due: '2025-11-27', changedBy: `pals-officer of ${trust.code}`, reason: 'Ward 7 had it on Friday' }]);
  });

  it.each([
    ['more-time/E-ACK', { until: '2025-12-01', agreedOn: '2025-11-24', grantedBy: 'complainant', how: 'call', reason: 'busy' }, 'Nobody can extend this date: the rule does not allow it.', 'commitmentId'],
    ['more-time/E-6M', { until: '2026-01-01', agreedOn: '2025-11-24', grantedBy: 'complainant', how: 'call', reason: 'busy' }, 'It is due on Saturday 23 May 2026. Enter a later date.', 'until'],
    ['period', { agreedOn: '2025-11-26', agreedBy: 'complainant', period: { until: '2025-11-25' } }, 'It was agreed on Wednesday 26 November 2025. Enter that day or a later one.', 'period'],
    ['period', { agreedOn: '2025-11-21', agreedBy: 'complainant', period: { length: 25, unit: 'working-day' } }, 'This reached us on Monday 24 November 2025. Enter that day or a later one.', 'agreedOn'],
  ])('refuse %s that the rule does not allow, with one sentence at the field', async (path, body, sentence, field) => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    const officer = await world.signedIn(trust, 'pals-officer');
    const refused = await officer.post(`/api/cases/${caseId}/dates/${path}`, { ...body, version: 2 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ detail: sentence, errors: [{ path: field, message: sentence }] });
  });

  it('take no day before the NHS began, in any form', async () => {
    const caseId = await aFile(trust);
    const recorded = await record(trust, monday, caseId, ...english);
    if (isRefused(recorded)) throw new Error(recorded.because);
    const officer = await world.signedIn(trust, 'pals-officer');
    const slips: readonly (readonly [path: string, field: string, body: object])[] = [
      [`facts/${recorded.factIds[1] ?? ''}/correct`, 'happenedOn', { happenedOn: '1800-01-01', reason: 'Ward 7 had it' }],
      ['facts', 'happenedOn', { kind: 'event-happened', happenedOn: '0001-01-01' }],
      ['period', 'agreedOn', { agreedOn: '1948-07-05', agreedBy: 'complainant', period: { length: 25, unit: 'working-day' } }],
    ];
    for (const [path, field, body] of slips) {
      const refused = await officer.post(`/api/cases/${caseId}/dates/${path}`, { ...body, version: 2 });
      expect(refused.body).toMatchObject({ status: 400, errors: [{ path: field, message: 'Enter a day after 5 July 1948' }] });
    }
  });

  it('keep the miss where more time is written down after the date had passed, and say so', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    const officer = await world.signedIn(trust, 'pals-officer');
    const given = { until: '2027-01-04', agreedOn: '2026-05-20', grantedBy: 'complainant', how: 'call', reason: 'the scan is late', version: 2 };
    const answer = await officer.post(`/api/cases/${caseId}/dates/more-time/E-6M`, given);
    const moved = (answer.body as CaseDates).commitments.find(({ code }) => code === 'E-6M');
    expect(moved).toMatchObject({ dueOn: '2027-01-04', lateSince: '2026-05-23', notes: [expect.stringContaining('after the date had passed')] });
    expect((answer.body as CaseDates).prompts.map(({ kind }) => kind)).toContain('explain-six-months');
    expect(await differences(trust, caseId)).toEqual([]);
  });

  it('an agreement beyond the six months, made before they end, lengthens them in the same press, and only then', async () => {
    const caseId = await aFile(trust, friday);
    await record(trust, friday, caseId, { ...english[0], happenedOn: day('2026-11-20') } as NewFact, { kind: 'received', happenedOn: day('2026-11-20') });
    const officer = await world.signedIn(trust, 'pals-officer');
    const agree = (agreedBy: 'complainant' | 'body', until: string, version: number) => officer.post(`/api/cases/${caseId}/dates/period`, { agreedOn: '2026-11-20', agreedBy, period: { until }, version });
    const fixed = (await agree('body', '2027-06-01', 2)).body as CaseDates;
    expect(fixed.commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ what: 'Answer within six months', dueOn: '2027-05-19', earlierDates: 0 });
    expect(fixed.commitments.find(({ code }) => code === 'E-PERIOD')?.notes).toEqual([expect.stringContaining('beyond the six months')]);
    const agreed = (await agree('complainant', '2027-06-30', 3)).body as CaseDates;
    expect(agreed.commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ what: 'Answer within the longer period', originalDueOn: '2027-05-19', dueOn: '2027-06-30', earlierDates: 1 });
    expect(agreed.facts.map(({ words }) => words)).toContain('More time for E-6M, until Wednesday 30 June 2027, given by the complainant');
    const longer = (await officer.post(`/api/cases/${caseId}/dates/more-time/E-PERIOD`, { until: '2027-07-30', agreedOn: '2026-11-20', grantedBy: 'complainant', how: 'call', reason: 'the scan is late', version: 5 })).body as CaseDates;
    expect(longer.commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ dueOn: '2027-07-30', earlierDates: 2 });
    // An agreement that never was takes with it what it gave the six months.
    const strike = async (words: RegExp, version: number) => {
      const { id } = longer.facts.find((fact) => words.test(fact.words)) ?? { id: '' };
      return ((await officer.post(`/api/cases/${caseId}/dates/facts/${id}/strike-out`, { reason: 'It was another case', version })).body as CaseDates).commitments.find(({ code }) => code === 'E-6M');
    };
    expect(await strike(/More time for E-PERIOD/, 7)).toMatchObject({ dueOn: '2027-06-30' });
    expect(await strike(/30 June 2027.*agreed|agreed.*30 June 2027/i, 8)).toMatchObject({ what: 'Answer within six months', dueOn: '2027-05-19', earlierDates: 0 });
    expect(await differences(trust, caseId)).toEqual([]);
  });

  it('of another organisation are not there at all, and a role without permission may not look', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    const outsider = await world.signedIn(board, 'pals-officer');
    expect((await outsider.get(`/api/cases/${caseId}/dates`)).status).toBe(404);
    expect((await outsider.post(`/api/cases/${caseId}/dates/by-hand`, { what: 'answer', due: '2026-01-05', source: 'none', version: 2 })).status).toBe(404);
    const mediator = await world.signedIn(trust, 'mediator');
    expect((await mediator.get(`/api/cases/${caseId}/dates`)).status).toBe(403);
  });

  it('leave a line in the record for each read and each fact', async () => {
    const caseId = await aFile(trust);
    await record(trust, monday, caseId, ...english);
    await datesOf(trust, caseId);
    const lines = await world.db.run(trust.acting('pals-officer'), () =>
      world.db.query<{ action: string }>('SELECT action FROM accord.audit_entry WHERE organisation_id = $1 AND case_id = $2 ORDER BY seq', [trust.id, caseId]),
    );
    expect(lines.map((line) => line.action)).toEqual(['fact.recorded', 'fact.recorded', 'dates.read']);
  });
});
