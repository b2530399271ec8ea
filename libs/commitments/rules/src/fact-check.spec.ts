import { calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import type { FactDetail } from './fact';
import { refusalOf } from './fact-check';

const received = () => aCase('england-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' });
const scottish = () => aCase('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' });
const refusal = (log: CaseLogBuilder, on: string, detail: FactDetail, writtenOn = on) => {
  const before = [...log.facts];
  const fact = log.on(on, detail, { writtenOn }).facts.at(-1);
  return fact ? (refusalOf(fact, before, calendarOf(detail.kind === 'extended' ? 'scotland' : 'england-and-wales'))?.sentence ?? null) : null;
};

describe('A fact that cannot be', () => {
  it.each([
    ['a day to come', received(), '2026-12-01', { kind: 'settled' }, '2026-11-24', 'That day has not come yet. Enter today or an earlier day.'],
    ['before it reached us', received(), '2026-11-20', { kind: 'settled' }, '2026-11-24', 'This reached us on Monday 23 November 2026. Enter that day or a later one.'],
    ['before the NHS', received(), '1948-07-05', { kind: 'event-happened' }, '2026-11-24', 'Enter a day after 5 July 1948.'],
    ['a year typed short', aCase('england-nhs', '2026-11-20'), '0001-01-01', { kind: 'received' }, '2026-11-24', 'Enter a day after 5 July 1948.'],
    ['a correction to 1800', received(), '2026-11-24', { kind: 'corrected', factId: 'fact-02', nowHappenedOn: day('1800-01-01') }, '2026-11-24', 'Enter a day after 5 July 1948.'],
    ['nothing received', aCase('england-nhs', '2026-11-20'), '2026-11-20', { kind: 'closed' }, '2026-11-20', 'Record first when this reached us.'],
    ['more time where no text names who gives it', aCase('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' }).on('2026-11-23', { kind: 'stage-moved', to: 2 }), '2026-11-24', { kind: 'extended', commitmentId: 'S-2ACK', until: day('2026-12-01'), grantedBy: 'body' }, '2026-11-24', 'Nobody can extend this date: the rule does not allow it.'],
    ['more time from somebody who cannot give it', aCase('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' }).on('2026-11-23', { kind: 'stage-moved', to: 2 }), '2026-11-24', { kind: 'extended', commitmentId: 'S-2', until: day('2027-01-12'), grantedBy: 'complainant' }, '2026-11-24', 'Here only we can give more time.'],
    ['unknown fact', received(), '2026-11-24', { kind: 'struck-out', factId: 'fact-99' }, '2026-11-24', 'That fact is not on this case. Choose one from the list.'],
    ['reopening an open case', received(), '2026-11-24', { kind: 'reopened' }, '2026-11-24', 'This case is open already.'],
    ['never extended', received(), '2026-11-24', { kind: 'extended', commitmentId: 'E-ACK', until: day('2026-12-01') }, '2026-11-24', 'Nobody can extend this date: the rule does not allow it.'],
    ['shorter than the date', scottish(), '2026-11-24', { kind: 'extended', commitmentId: 'S-1', until: day('2026-11-26') }, '2026-11-24', 'It is due on Friday 27 November 2026. Enter a later date.'],
    ['beyond the limit', scottish(), '2026-11-24', { kind: 'extended', commitmentId: 'S-1', until: day('2026-12-08') }, '2026-11-24', 'The rule ends at Monday 7 December 2026. Enter that day or an earlier one.'],
    ['a period that ends before it began', received(), '2026-11-24', { kind: 'period-agreed', period: { until: day('2026-11-01') }, agreedBy: 'body' }, '2026-11-24', 'This reached us on Monday 23 November 2026. Enter a date after it.'],
  ] satisfies [string, CaseLogBuilder, string, FactDetail, string, string][])('%s: one sentence with the remedy', (_, log, on, detail, writtenOn, sentence) => {
    expect(refusal(log, on, detail, writtenOn)).toBe(sentence);
  });

  const known = () => received().on('2026-05-05', { kind: 'event-happened' }).on('2026-06-06', { kind: 'became-known' });
  const refused = (log: CaseLogBuilder, on: string, detail: FactDetail, by = 'staff-1') => {
    const before = [...log.facts];
    const fact = log.on(on, detail, { by }).facts.at(-1);
    const told = fact && refusalOf(fact, before, calendarOf('england-and-wales'));
    return told ? `${told.field}: ${told.sentence}` : null;
  };
  const first = (log: CaseLogBuilder, kind: FactDetail['kind']) => log.facts.find((fact) => fact.kind === kind)?.id ?? '';
  const corrects = (log: CaseLogBuilder, kind: FactDetail['kind'], now: string) => refused(log, '2026-12-01', { kind: 'corrected', factId: first(log, kind), nowHappenedOn: day(now) });

  it('received before the event, the event after receipt, or known before it happened', () => {
    expect(corrects(known(), 'received', '2026-05-04')).toBe('happenedOn: It happened on Tuesday 5 May 2026. It cannot have reached us before that.');
    expect(refused(received(), '2026-11-24', { kind: 'event-happened' })).toBe('happenedOn: This reached us on Monday 23 November 2026. Enter that day or an earlier one.');
    expect(refused(known(), '2026-05-04', { kind: 'became-known' })).toBe('happenedOn: It happened on Tuesday 5 May 2026. Enter that day or a later one.');
    expect(refused(known(), '2026-06-07', { kind: 'event-happened' })).toBe('happenedOn: They knew of it on Saturday 6 June 2026. Enter that day or an earlier one.');
  });

  it('a correction that puts a fact before receipt, or receipt after what followed it', () => {
    const settled = () => received().on('2026-11-24', { kind: 'settled' });
    expect(corrects(settled(), 'settled', '2026-11-20')).toBe('happenedOn: This reached us on Monday 23 November 2026. Enter that day or a later one.');
    expect(corrects(settled(), 'received', '2026-11-25')).toBe('happenedOn: Something was recorded for Tuesday 24 November 2026. Enter that day or an earlier one.');
    expect(corrects(settled(), 'received', '2026-11-20')).toBeNull();
    expect(refused(settled(), '2026-12-01', { kind: 'struck-out', factId: first(received(), 'received') })).toBe('factId: Every date follows from this. Correct its day instead.');
  });

  it('more time by somebody whom the rule does not let grant it, or for a last day of the complainant', () => {
    const grant = { grantedByName: 'A. Manager', how: 'letter' } as const;
    expect(refused(scottish(), '2026-11-24', { kind: 'extended', commitmentId: 'S-1', until: day('2026-12-04'), grantedBy: 'body', ...grant })).toBe('grantedBy: Here only the complaints officer can give more time.');
    expect(refused(received(), '2026-11-24', { kind: 'extended', commitmentId: 'E-6M', until: day('2027-06-22'), grantedBy: 'body', ...grant })).toBe('grantedBy: Here only the complainant can give more time.');
    expect(refused(known(), '2026-11-24', { kind: 'extended', commitmentId: 'E-TL', until: day('2027-12-22'), grantedBy: 'body', ...grant })).toBe('commitmentId: This is the complainant’s last day. Record instead how lateness was judged.');
  });

  it('a review that is not later, a second pause, an end without a beginning', () => {
    const agreed = () => received().on('2026-11-24', { kind: 'period-agreed', period: { length: 35, unit: 'working-day' }, agreedBy: 'complainant' });
    expect(refused(received(), '2026-11-24', { kind: 'hold-began', for: 'police', decidedBy: 'A. Manager', reviewOn: day('2026-11-24') })).toBe('reviewOn: It begins on Tuesday 24 November 2026. Enter a later day for its review.');
    expect(refused(received(), '2026-11-24', { kind: 'pause-began', reviewOn: day('2026-12-24') })).toBe('kind: Only an agreed date can be paused, and none is agreed.');
    const paused = () => agreed().on('2026-11-25', { kind: 'pause-began', reviewOn: day('2026-12-24') });
    expect(refused(paused(), '2026-11-26', { kind: 'pause-began', reviewOn: day('2026-12-24') })).toBe('kind: This case is paused already.');
    expect(refused(paused(), '2026-11-24', { kind: 'pause-ended' })).toBe('happenedOn: The pause began later than that. Enter a later day.');
    expect(refused(agreed(), '2026-11-26', { kind: 'pause-ended' })).toBe('kind: No pause is running.');
    expect(refused(received(), '2026-11-26', { kind: 'waiting-ended' })).toBe('kind: This case waits for nobody.');
    expect(refused(received(), '2026-11-26', { kind: 'legal-flag-cleared' })).toBe('kind: No legal steps are marked on this case.');
    expect(refused(received(), '2026-11-26', { kind: 'regulator-answered' })).toBe('kind: Record first that the regulator asked.');
    expect(refused(received(), '2026-11-26', { kind: 'data-complaint-acknowledged' })).toBe('kind: Record first that the data complaint reached us.');
    const held = received().on('2026-11-24', { kind: 'hold-began', for: 'coroner', decidedBy: 'A. Manager', reviewOn: day('2026-12-24') });
    expect(refused(held, '2026-11-26', { kind: 'hold-ended', factId: 'fact-01' })).toBe('kind: That hold has ended already.');
  });

  it('stages in an order that cannot be', () => {
    const irish = () => aCase('northern-ireland-hsc', '2026-11-02').on('2026-11-02', { kind: 'received' });
    const care = () => aCase('private', '2026-11-02').on('2026-11-02', { kind: 'received' });
    const [notice, asked, response] = [{ kind: 'notice-sent' }, { kind: 'stage-two-requested' }, { kind: 'final-response-sent' }] as const;
    expect(refused(irish(), '2026-11-24', notice)).toBe('kind: Record first the final response, or that we do not deal with it.');
    expect(refused(irish().on('2026-11-20', response), '2026-11-19', notice)).toBe('happenedOn: The procedure was over on Friday 20 November 2026. Enter that day or a later one.');
    expect(refused(irish().on('2026-11-20', response), '2026-11-20', notice)).toBeNull();
    expect(refused(irish().on('2026-11-20', { kind: 'refused-to-deal' }), '2026-11-24', notice)).toBeNull();
    expect(refused(irish().on('2026-11-20', response).on('2026-11-20', notice), '2026-11-24', notice)).toBe('kind: The notice was sent already, on Friday 20 November 2026.');
    expect(refused(care(), '2026-11-24', asked)).toBe('kind: Record first that stage 1 was answered.');
    expect(refused(care().on('2026-11-20', response), '2026-11-19', asked)).toBe('happenedOn: Stage 1 was answered on Friday 20 November 2026. Enter that day or a later one.');
    expect(refused(care().on('2026-11-20', response).on('2026-11-21', asked), '2026-11-24', asked)).toBe('kind: Stage 2 was asked for already, on Saturday 21 November 2026.');
  });

  it('passing a case on without consent, or twice', () => {
    const passing = { kind: 'passed-on', because: 'better-handled-there' } as const;
    expect(refused(received(), '2026-11-24', passing)).toBe('because: Record first that they consent to passing it on. Without consent it stays here.');
    const consented = () => received().on('2026-11-24', { kind: 'consent-received', purpose: 'pass-on' });
    expect(refused(consented(), '2026-11-25', passing)).toBeNull();
    expect(refused(consented().on('2026-11-25', passing), '2026-11-26', passing)).toBe('kind: This case was passed on already.');
    expect(refused(consented().on('2026-11-25', { kind: 'consent-refused', purpose: 'pass-on' }), '2026-11-26', passing)).toContain('Without consent it stays here.');
  });

  it('a late complaint accepted on one limb, or approved by whoever decided', () => {
    expect(refused(received(), '2026-11-24', { kind: 'lateness-judged', accepted: true, goodReason: true, stillFair: false })).toBe('accepted: It can be accepted only where both are true: a good reason, and still fair.');
    const judged = () => received().on('2026-11-24', { kind: 'lateness-judged', accepted: true, goodReason: true, stillFair: true });
    const approval = { kind: 'lateness-approved', factId: judged().last } as const;
    expect(refused(judged(), '2026-11-25', approval, 'staff-1')).toBe('kind: You wrote this decision. Another person must approve it.');
    expect(refused(judged(), '2026-11-25', approval, 'staff-2')).toBeNull();
    expect(refused(judged().on('2026-11-25', approval, { by: 'staff-2' }), '2026-11-25', approval, 'staff-3')).toBe('kind: This decision is approved already.');
    expect(refused(received(), '2026-11-25', { kind: 'lateness-approved', factId: first(received(), 'received') }, 'staff-2')).toBe('kind: There is no decision on lateness to approve.');
  });

  it.each(['notice-sent', 'stage-two-requested', 'adjudication-asked'] as const)('%s where the procedure has none', (kind) => {
    expect(refused(received(), '2026-11-24', { kind })).toBe('kind: The procedure of this case does not have this.');
  });

  it('is not an extension of the six months after their end: that is recorded as late', () => {
    const log = aCase('england-nhs', '2026-01-05').on('2026-01-05', { kind: 'received' });
    expect(refusal(log, '2026-11-20', { kind: 'extended', commitmentId: 'E-6M', until: day('2026-12-20') })).toBeNull();
  });
});
