import { calendarOf, day, type NationCalendarKey } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { Jurisdiction } from './rule';
import { proofOf } from './proof';
import { promptsOf } from './prompts';
import { mediationSentence, openMattersOf } from './open-matters';
import { standingOf } from './standing';

const nations: Readonly<Record<Exclude<Jurisdiction, 'every'>, NationCalendarKey>> = {
  'england-nhs': 'england-and-wales', 'scotland-nhs': 'scotland', 'wales-nhs': 'england-and-wales', 'northern-ireland-hsc': 'northern-ireland', private: 'england-and-wales',
};
type Nation = keyof typeof nations;
const calendarIn = (nation: Nation) => calendarOf(nations[nation]);
const received = (nation: Nation, on: string) => aCase(nation, on).on(on, { kind: 'received' });
const dates = (nation: Nation, log: CaseLogBuilder) => commitmentsOf(log.facts, calendarIn(nation)).map((one) => `${one.id} ${one.state} ${one.dueOn.toString()}`);
const only = (nation: Nation, log: CaseLogBuilder, id: string) => {
  const found = commitmentsOf(log.facts, calendarIn(nation)).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const asked = (nation: Nation, log: CaseLogBuilder, today: string) => promptsOf(log.facts, calendarIn(nation), day(today)).map(({ kind }) => kind);
const letter = { kind: 'acknowledged', by: 'letter', offeredDiscussion: true } as const;
const thirtyFive = { kind: 'period-agreed', period: { length: 35, unit: 'working-day' }, agreedBy: 'complainant' } as const;

describe('Northern Ireland', () => {
  const ni = 'northern-ireland-hsc';
  const stageTwo = () => received(ni, '2026-12-01').on('2026-12-01', { kind: 'stage-moved', to: 2 });

  it('had no row before 1 January 2026, so that a date is set by hand', () => {
    expect(dates(ni, received(ni, '2025-12-31'))).toEqual(['P-DATE running 2026-01-02']);
  });

  it('extends stage 1 to ten working days in all, even after its end, when the miss stays', () => {
    const log = received(ni, '2026-11-23').on('2026-12-01', { kind: 'extended', commitmentId: 'N-1', until: day('2026-12-04'), grantedBy: 'body', grantedByName: 'The manager', how: 'letter' });
    expect(only(ni, log, 'N-1')).toMatchObject({ dueOn: day('2026-12-04'), lateSince: day('2026-11-27') });
  });

  it('starts stage 2 on the day the complainant asks for it, after an answer at stage 1', () => {
    const log = received(ni, '2026-11-23').on('2026-11-25', { kind: 'stage-one-answered' }).on('2026-12-01', { kind: 'stage-two-requested' });
    expect(dates(ni, log)).toEqual(['N-1 met 2026-11-27', 'N-2ACK running 2026-12-03', 'N-2 running 2026-12-30']);
  });

  it('owes the exhaustion notice two weeks from the final decision, and closing does not end that', () => {
    const log = stageTwo().on('2026-12-18', { kind: 'final-response-sent' }).on('2026-12-18', { kind: 'closed' });
    expect(only(ni, log, 'N-EXH')).toMatchObject({ state: 'running', dueOn: day('2027-01-01') });
    expect(only(ni, log.on('2026-12-21', { kind: 'notice-sent' }), 'N-EXH').state).toBe('met');
  });

  it('owes it as well from a decision not to deal with the complaint, or not to accept it late', () => {
    const refused = received(ni, '2026-12-01').on('2026-12-02', { kind: 'refused-to-deal' });
    expect(dates(ni, refused)).toEqual(['N-1 superseded 2026-12-07', 'N-EXH running 2026-12-16']);
  });

  it('runs no day against the complainant until the notice is sent, and starts again when its letter comes back', () => {
    const log = stageTwo().on('2026-12-18', { kind: 'final-response-sent' }, { evidenceId: 'letter-1' });
    expect(dates(ni, log).filter((line) => line.startsWith('N-NIPSO'))).toEqual([]);
    const response = log.last;
    log.on('2026-12-18', { kind: 'notice-sent' }, { evidenceId: 'letter-1' });
    expect(only(ni, log, 'N-NIPSO')).toMatchObject({ dueOn: day('2027-06-18'), endedBecause: 'theirs' });
    log.on('2026-12-21', { kind: 'final-response-bounced', factId: response });
    expect(dates(ni, log).filter((line) => /N-(NIPSO|EXH)/.test(line))).toEqual([]);
  });
});

describe('Wales', () => {
  const wales = 'wales-nhs';

  it('to 31 March 2026 acknowledges in two working days and answers in thirty', () => {
    expect(dates(wales, received(wales, '2026-03-31'))).toEqual(['W-ACK running 2026-04-02', 'W-RESP running 2026-05-14']);
  });

  it('from 1 April 2026 has no confirmed number and asks for a date', () => {
    expect(dates(wales, received(wales, '2026-04-01'))).toEqual(['P-DATE running 2026-04-02']);
  });

  it('settled a spoken concern by the next working day, or it was one from its first day', () => {
    const spoken = (settledOn: string) => aCase(wales, '2026-03-20').on('2026-03-20', { kind: 'made-orally' }).on(settledOn, { kind: 'settled' });
    expect(dates(wales, spoken('2026-03-23'))).toEqual(['W-ORAL met 2026-03-23']);
    expect(dates(wales, spoken('2026-03-24'))).toEqual(['W-ORAL met-late 2026-03-23', 'W-ACK running 2026-03-24', 'W-RESP running 2026-05-05']);
  });

  it('asks to make a spoken concern a complaint once its day has passed', () => {
    const log = aCase(wales, '2026-03-20').on('2026-03-20', { kind: 'made-orally' });
    expect(asked(wales, log, '2026-03-23')).toEqual([]);
    expect(asked(wales, log, '2026-03-24')).toEqual(['make-it-a-complaint']);
  });

  it('acknowledges in writing, never by a call', () => {
    const call = received(wales, '2026-03-24').on('2026-03-25', { kind: 'acknowledged', by: 'call', offeredDiscussion: true });
    expect(only(wales, call, 'W-ACK').state).toBe('running');
  });

  it('reaches no further than six months of the first day', () => {
    const extend = (until: string) => received(wales, '2026-03-24').on('2026-04-30', { kind: 'extended', commitmentId: 'W-RESP', until: day(until) });
    expect(only(wales, extend('2026-09-23'), 'W-RESP').dueOn.toString()).toBe('2026-09-23');
    expect(only(wales, extend('2026-09-24'), 'W-RESP').refusedMoves).toMatchObject([{ because: 'beyond-the-limit' }]);
  });

  it('ends the year for its ombudsman a day earlier than England', () => {
    expect(only(wales, received(wales, '2026-11-20').on('2026-02-10', { kind: 'became-known' }), 'W-PSOW').dueOn.toString()).toBe('2027-02-09');
  });
});

describe('Private care', () => {
  const care = 'private';

  it('answers stage 1, then shows the last day to ask for stage 2', () => {
    const log = received(care, '2026-11-23').on('2026-12-10', { kind: 'final-response-sent' });
    expect(dates(care, log)).toEqual(['I-ACK running 2026-11-26', 'I-1 met 2026-12-21', 'I-2ASK not-applicable 2027-06-10']);
  });

  it('asks for a date by hand at stage 2, whose days nobody has confirmed, and then shows the last day for adjudication', () => {
    const log = received(care, '2026-11-23').on('2026-12-10', { kind: 'final-response-sent' }).on('2027-01-11', { kind: 'stage-two-requested' });
    expect(dates(care, log)).toContain('P-DATE-ST2 running 2027-01-12');
    expect(only(care, log, 'I-2ASK').usedOn?.toString()).toBe('2027-01-11');
    log.on('2027-01-11', { kind: 'date-set-by-hand', what: 'answer', due: day('2027-02-08'), source: 'our policy', setBy: 'A. Manager' });
    expect(dates(care, log)).toEqual(expect.arrayContaining(['P-DATE-ST2 met 2027-01-12', 'BY-HAND-ANSWER running 2027-02-08']));
    log.on('2027-02-01', { kind: 'final-response-sent' });
    expect(dates(care, log)).toEqual(expect.arrayContaining(['BY-HAND-ANSWER met 2027-02-08', 'I-3ASK not-applicable 2027-08-01']));
  });
});

describe('Passed from one body to another in England', () => {
  const england = 'england-nhs';
  const told = () => received(england, '2026-12-14').on('2026-12-15', letter).on('2027-01-06', { kind: 'passed-to-us' });

  it('begins both dates anew on the day we were told, and keeps the earlier ones with who and when', () => {
    const acknowledge = only(england, told(), 'E-ACK');
    expect(acknowledge).toMatchObject({ state: 'running', dueOn: day('2027-01-11'), superseded: [{ because: 'passed-to-us', due: day('2026-12-17'), changedBy: 'staff-1' }] });
    expect(only(england, told(), 'E-6M').dueOn.toString()).toBe('2027-07-05');
  });

  it('says that the count is not yet confirmed, as its rule says, with both sources', () => {
    const { rule } = only(england, told(), 'E-ACK');
    expect([rule.countConfirmed, rule.source]).toEqual([false, 'E09 reg 13(3); E09 reg 6(5) and (6), reg 7(5)']);
  });

  it('ends the dates of the body that passed it on: replaced before they were due, missed after', () => {
    const passed = received(england, '2026-11-23').on('2026-11-30', { kind: 'passed-on', because: 'sent-to-the-wrong-body' });
    expect(dates(england, passed)).toEqual(['E-ACK missed 2026-11-26', 'E-6M superseded 2027-05-22']);
    expect(only(england, passed, 'E-6M').endedBecause).toBe('passed-on');
  });
});

describe('Late complaints', () => {
  const england = 'england-nhs';
  const late = () => received(england, '2026-11-23').on('2025-11-20', { kind: 'event-happened' }, { writtenOn: '2026-11-23' }).on('2025-11-21', { kind: 'became-known' }, { writtenOn: '2026-11-23' });
  const judged = (accepted: boolean) => late().on('2026-11-24', { kind: 'lateness-judged', accepted, goodReason: accepted, stillFair: accepted });

  it('ask for a decision, and for a second person, and count for nothing until then', () => {
    expect(asked(england, late(), '2026-11-24')).toEqual(['judge-lateness']);
    expect(asked(england, judged(false), '2026-11-24')).toEqual(['approve-lateness']);
    expect(only(england, judged(false), 'E-6M').state).toBe('running');
  });

  it('refused end the answer, not the acknowledgement, and ask for the reasons in writing', () => {
    const log = judged(false);
    log.on('2026-11-25', { kind: 'lateness-approved', factId: log.last }, { by: 'staff-2' });
    expect(dates(england, log).slice(2)).toEqual(['E-ACK running 2026-11-26', 'E-6M superseded 2027-05-22']);
    expect(asked(england, log, '2026-11-25')).toEqual(['write-the-refusal']);
    expect(asked(england, log.on('2026-11-25', { kind: 'explained', about: 'refusal' }), '2026-11-25')).toEqual([]);
  });

  it('accepted move the last day to the day it came, and show that it was out of time', () => {
    const log = judged(true);
    log.on('2026-11-25', { kind: 'lateness-approved', factId: log.last }, { by: 'staff-2' });
    expect(only(england, log, 'E-TL')).toMatchObject({ dueOn: day('2026-11-23'), originalDueOn: day('2026-11-21'), superseded: [{ because: 'accepted-late' }] });
    expect(only(england, log, 'E-6M').state).toBe('running');
  });

  it.each`
    nation                    | happened        | known           | id        | last            | because
    ${'england-nhs'}          | ${'2026-01-10'} | ${'2026-03-01'} | ${'E-TL'} | ${'2027-03-01'} | ${'twelve months of the later of the two'}
    ${'scotland-nhs'}         | ${'2026-01-10'} | ${'2026-05-20'} | ${'S-TL'} | ${'2026-11-20'} | ${'six months of learning of it'}
    ${'scotland-nhs'}         | ${'2026-01-10'} | ${'2026-11-01'} | ${'S-TL'} | ${'2027-01-10'} | ${'twelve months of the event come first'}
    ${'wales-nhs'}            | ${'2026-01-10'} | ${'2026-03-01'} | ${'W-TL'} | ${'2027-03-01'} | ${'twelve months, to 31 March 2026'}
    ${'northern-ireland-hsc'} | ${'2026-01-10'} | ${'2026-08-31'} | ${'N-TL'} | ${'2027-02-28'} | ${'six months, and February has no 31st'}
    ${'private'}              | ${'2026-05-15'} | ${'2026-08-31'} | ${'I-TL'} | ${'2026-11-15'} | ${'six months of the event'}
  `('$nation: $last - $because', ({ nation, happened, known, id, last }) => {
    const log = received(nation as Nation, '2026-11-20').on(happened, { kind: 'event-happened' }).on(known, { kind: 'became-known' });
    expect(only(nation as Nation, log, id).dueOn.toString()).toBe(last);
  });

  it.each`
    known           | last            | because
    ${'2024-02-29'} | ${'2025-02-28'} | ${'a year that has no 29 February ends it on the 28th'}
    ${'2023-02-28'} | ${'2024-02-28'} | ${'and a year that has one does not lengthen it'}
    ${'2025-12-31'} | ${'2026-12-31'} | ${'the corresponding date'}
  `('known on $known end on $last - $because', ({ known, last }) => {
    expect(only(england, received(england, '2026-11-20').on(known, { kind: 'became-known' }), 'E-TL').dueOn.toString()).toBe(last);
  });

  it('are never overdue: they are the last days of the complainant', () => {
    const limit = only(england, late(), 'E-TL');
    expect([limit.state, standingOf(limit, day('2027-06-01'), calendarIn(england)).words]).toEqual(['not-applicable', 'Used Mon 23 Nov, out of time']);
    const ombudsman = only(england, late(), 'E-PHSO');
    expect(standingOf(ombudsman, day('2026-06-01'), calendarIn(england)).words).toBe('Until Sat 21 Nov');
    expect(standingOf(ombudsman, day('2027-06-01'), calendarIn(england)).words).toBe('Ended Sat 21 Nov');
  });
});

describe('Pauses at the complainant’s request', () => {
  const england = 'england-nhs';
  const agreed = () => received(england, '2026-11-23').on('2026-11-26', thirtyFive);
  const paused = (from: string, reviewOn: string) => agreed().on(from, { kind: 'pause-began', reviewOn: day(reviewOn) });

  it('leave out working days from the first to the one on which it goes on again, and no other date moves', () => {
    const log = paused('2026-12-07', '2026-12-21').on('2026-12-14', { kind: 'pause-ended' });
    expect(dates(england, log)).toEqual(['E-ACK running 2026-11-26', 'E-PERIOD running 2027-01-21', 'E-6M running 2027-05-22']);
    expect(only(england, log, 'E-PERIOD').superseded.map(({ because, due }) => `${because} ${due.toString()}`)).toEqual(['paused 2027-01-14', 'resumed 2027-01-28']);
  });

  it('count to their review while nobody ends them, then the date runs again', () => {
    const log = paused('2026-12-07', '2026-12-14');
    expect(only(england, log, 'E-PERIOD')).toMatchObject({ dueOn: day('2027-01-21'), state: 'waiting', waitingFor: 'their-pause' });
    expect(asked(england, log, '2026-12-13')).toEqual([]);
    expect(asked(england, log, '2026-12-14')).toEqual(['review-pause']);
  });

  it('show each day they leave out in the proof', () => {
    const log = paused('2026-12-07', '2026-12-09').on('2026-12-09', { kind: 'pause-ended' });
    const { days, sentences } = proofOf(only(england, log, 'E-PERIOD'), calendarIn(england));
    expect(days.filter((row) => row.because === 'paused at their request').map((row) => row.date.toString())).toEqual(['2026-12-07', '2026-12-08']);
    expect(days.at(-1)).toMatchObject({ date: day('2027-01-18'), counted: 35 });
    expect(sentences).toContain('Paused at their request from Monday 7 December 2026.');
  });

  it('move a date that was named by as many working days', () => {
    const log = received(england, '2026-11-23').on('2026-11-26', { kind: 'period-agreed', period: { until: day('2026-12-23') }, agreedBy: 'complainant' });
    log.on('2026-12-07', { kind: 'pause-began', reviewOn: day('2026-12-09') });
    expect(only(england, log, 'E-PERIOD').dueOn.toString()).toBe('2026-12-29');
  });

  it('do nothing for a date that had ended', () => {
    const log = agreed().on('2027-01-20', { kind: 'pause-began', reviewOn: day('2027-02-20') });
    expect(only(england, log, 'E-PERIOD')).toMatchObject({ dueOn: day('2027-01-14'), refusedMoves: [{ because: 'already-ended' }] });
  });
});

describe('Holds, consent, law and mediation', () => {
  const england = 'england-nhs';
  const held = () => received(england, '2026-11-23').on('2026-11-26', thirtyFive).on('2026-12-01', { kind: 'hold-began', for: 'police', decidedBy: 'Head of complaints', reviewOn: day('2027-01-04') });

  it('a hold is somebody’s decision with a day to look again, and moves no date', () => {
    expect(dates(england, held())).toEqual(['E-ACK running 2026-11-26', 'E-PERIOD waiting 2027-01-14', 'E-6M running 2027-05-22']);
    expect(openMattersOf(held().facts).map(({ kind, sentence }) => [kind, sentence])).toEqual([['hold', 'Held for the police, decided by Head of complaints. The statutory dates run on.']]);
    expect(asked(england, held(), '2027-01-04')).toEqual(['review-hold']);
    const log = held();
    expect(openMattersOf(log.on('2027-01-04', { kind: 'hold-ended', factId: log.last }).facts)).toEqual([]);
  });

  it('law takes a part out of the procedure in Scotland and Wales by rule, and the sentence says so', () => {
    const marked = (nation: Nation, because: 'written-intention' | 'claim-started') => openMattersOf(received(nation, '2026-11-23').on('2026-12-01', { kind: 'legal-flag-set', because }).facts)[0]?.sentence;
    expect(marked('scotland-nhs', 'written-intention')).toBe('They wrote that they mean to go to law. Here that part leaves the procedure: decide, and write to them.');
    expect(marked('scotland-nhs', 'claim-started')).toContain('Nothing is held by that alone.');
    expect(marked('wales-nhs', 'claim-started')).toContain('Here that part leaves the procedure');
  });

  it('legal steps are marked, and hold nothing by themselves', () => {
    const log = received(england, '2026-11-23').on('2026-12-01', { kind: 'legal-flag-set', because: 'claim-started' });
    expect(openMattersOf(log.facts).map(({ kind }) => kind)).toEqual(['legal']);
    expect(only(england, log, 'E-6M').state).toBe('running');
    expect(openMattersOf(log.on('2026-12-02', { kind: 'legal-flag-cleared' }).facts)).toEqual([]);
  });

  it('consent in Scotland: the earlier date binds, and beside it stands what it would be', () => {
    const scotland = 'scotland-nhs';
    const log = received(scotland, '2026-11-23').on('2026-11-23', { kind: 'stage-moved', to: 2 }).on('2026-11-24', { kind: 'consent-asked', purpose: 'records' });
    expect(only(scotland, log, 'S-2')).toMatchObject({ state: 'running', dueOn: day('2026-12-21'), wouldBe: { dueOn: null, because: 'consent' } });
    log.on('2026-12-14', { kind: 'consent-received', purpose: 'records' });
    expect(only(scotland, log, 'S-2')).toMatchObject({ dueOn: day('2026-12-21'), wouldBe: { dueOn: day('2027-01-14') } });
    expect(proofOf(only(scotland, log, 'S-2'), calendarIn(scotland)).sentences).toContain('Counted from consent it would be Thursday 14 January 2027: the earlier date binds.');
  });

  it('shows no date that consent would give where more time already reaches further', () => {
    const log = received('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'stage-moved', to: 2 }).on('2026-11-24', { kind: 'consent-asked', purpose: 'records' }).on('2026-12-14', { kind: 'consent-received', purpose: 'records' });
    log.on('2026-12-15', { kind: 'extended', commitmentId: 'S-2', until: day('2027-01-29'), grantedBy: 'body', grantedByName: 'A. Officer', how: 'letter' });
    expect(only('scotland-nhs', log, 'S-2')).toMatchObject({ dueOn: day('2027-01-29'), wouldBe: null });
  });

  it('consent refused leaves one date', () => {
    const log = received('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'stage-moved', to: 2 }).on('2026-11-24', { kind: 'consent-asked', purpose: 'share' }).on('2026-11-25', { kind: 'consent-refused', purpose: 'share' });
    expect(only('scotland-nhs', log, 'S-2').wouldBe).toBeNull();
  });

  it('mediation stops nothing, and the sentence names the statutory and the agreed date', () => {
    expect(mediationSentence(commitmentsOf(held().facts, calendarIn(england)))).toBe(
      'Mediation does not stop these dates. Answer within six months: Saturday 22 May 2027. The agreed answer: Thursday 14 January 2027. It moves only by agreeing another.',
    );
  });

  it('mediation beside a request of the regulator, or where the date was set by hand, names the date of the answer', () => {
    const asked = received(england, '2026-06-20').on('2026-12-15', { kind: 'regulator-asked' });
    expect(mediationSentence(commitmentsOf(asked.facts, calendarIn(england)))).toContain('Answer within six months: Saturday 19 December 2026.');
    const welsh = received('wales-nhs', '2026-11-20').on('2026-11-20', { kind: 'date-set-by-hand', what: 'answer', due: day('2026-12-04'), source: 'WHC', setBy: 'Helen Marsh' });
    expect(mediationSentence(commitmentsOf(welsh.facts, calendarIn('wales-nhs')))).toBe('Mediation does not stop these dates. Answer, by hand: Friday 4 December 2026.');
  });
});

describe('Beside the complaint', () => {
  it.each(['england-nhs', 'scotland-nhs', 'wales-nhs', 'northern-ireland-hsc', 'private'] as const)('a data complaint is acknowledged within thirty days in %s', (nation) => {
    const log = received(nation, '2026-11-20').on('2026-11-23', { kind: 'data-complaint-received' });
    expect(only(nation, log, 'D-ACK')).toMatchObject({ state: 'running', dueOn: day('2026-12-22') });
    expect(only(nation, log.on('2026-12-23', { kind: 'data-complaint-acknowledged' }), 'D-ACK').state).toBe('met-late');
  });

  it('each data complaint has its own date: a second one is not lost behind the first', () => {
    const log = received('england-nhs', '2026-11-20').on('2026-11-23', { kind: 'data-complaint-received' }).on('2026-11-24', { kind: 'data-complaint-acknowledged' }).on('2026-12-01', { kind: 'data-complaint-received' });
    expect(dates('england-nhs', log).filter((line) => line.startsWith('D-ACK'))).toEqual(['D-ACK met 2026-12-22', 'D-ACK-2 running 2026-12-30']);
  });

  it('has no date before 19 June 2026', () => {
    const log = received('england-nhs', '2026-06-01').on('2026-06-18', { kind: 'data-complaint-received' });
    expect(dates('england-nhs', log).filter((line) => line.startsWith('D-ACK'))).toEqual([]);
  });

  it('each request of the regulator has its own date, and closing the case ends neither', () => {
    const log = received('england-nhs', '2026-11-20').on('2026-12-07', { kind: 'regulator-asked' }).on('2026-12-09', { kind: 'regulator-answered' }).on('2026-12-14', { kind: 'regulator-asked' }).on('2026-12-15', { kind: 'closed' });
    expect(dates('england-nhs', log).filter((line) => line.startsWith('E-CQC'))).toEqual(['E-CQC met 2027-01-04', 'E-CQC-2 running 2027-01-11']);
  });
});

describe('What England asks of the handler', () => {
  const england = 'england-nhs';

  it('fixes the period where the offer to discuss is declined, and writes to say so', () => {
    const log = received(england, '2026-11-23').on('2026-11-24', letter);
    expect(asked(england, log, '2026-11-24')).toEqual(['agree-the-period']);
    log.on('2026-11-25', { kind: 'discussion-declined' });
    expect(asked(england, log, '2026-11-25')).toEqual(['fix-the-period']);
    log.on('2026-11-25', { ...thirtyFive, agreedBy: 'body' });
    expect(asked(england, log, '2026-11-25')).toEqual(['write-the-period']);
    expect(asked(england, log.on('2026-11-26', { kind: 'explained', about: 'period' }), '2026-11-26')).toEqual([]);
  });

  it('promises the explaining letter at the end of six months until it is written, and both dates stay', () => {
    const log = received(england, '2026-08-31').on('2026-09-01', letter).on('2026-09-02', thirtyFive);
    expect(asked(england, log, '2027-02-28')).toEqual([]);
    expect(asked(england, log, '2027-03-01')).toEqual(['explain-six-months']);
    log.on('2027-03-02', { kind: 'explained', about: 'six-months' });
    expect(asked(england, log, '2027-03-02')).toEqual([]);
    log.on('2027-03-02', { kind: 'extended', commitmentId: 'E-6M', until: day('2027-04-30'), grantedBy: 'complainant', grantedByName: '', how: 'call' });
    expect(only(england, log, 'E-6M')).toMatchObject({ state: 'running', dueOn: day('2027-02-28'), refusedMoves: [{ until: day('2027-04-30'), because: 'already-ended' }] });
  });
});

describe('Scotland', () => {
  const grant = (grantedBy: 'complaints-officer' | 'body') =>
    received('scotland-nhs', '2026-11-23').on('2026-11-26', { kind: 'extended', commitmentId: 'S-1', until: day('2026-12-07'), grantedBy, grantedByName: 'A. Officer', how: 'letter' });

  it('lets the complaints officer alone extend stage 1', () => {
    expect(only('scotland-nhs', grant('complaints-officer'), 'S-1').dueOn.toString()).toBe('2026-12-07');
    expect(only('scotland-nhs', grant('body'), 'S-1').refusedMoves).toMatchObject([{ because: 'not-theirs-to-grant' }]);
  });

  it('asks to move the case once the complainant asked for stage 2', () => {
    const log = received('scotland-nhs', '2026-11-23').on('2026-11-25', { kind: 'stage-one-answered' }).on('2026-12-14', { kind: 'stage-two-requested' });
    expect(asked('scotland-nhs', log, '2026-12-14')).toEqual(['move-to-stage-2']);
    const answered = received('scotland-nhs', '2026-11-23').on('2026-11-25', { kind: 'stage-one-answered' }).on('2026-12-14', { kind: 'stage-two-requested' }).on('2026-12-15', { kind: 'final-response-sent' });
    expect(asked('scotland-nhs', answered, '2026-12-15')).toEqual([]);
    expect(asked('scotland-nhs', log.on('2026-12-15', { kind: 'escalated' }), '2026-12-15')).toEqual([]);
  });

  it('counts stage 2 from the day it was asked for, also where the case is moved later', () => {
    const log = received('scotland-nhs', '2026-11-23').on('2026-11-25', { kind: 'final-response-sent' }).on('2026-12-14', { kind: 'stage-two-requested' }).on('2026-12-16', { kind: 'escalated' });
    expect(dates('scotland-nhs', log)).toEqual(['S-1 met 2026-11-27', 'S-2ACK running 2026-12-16', 'S-2 running 2027-01-14']);
  });
});

describe('Every sentence of every proof', () => {
  it('has fewer than 20 words', () => {
    const log = received('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'stage-moved', to: 2 }).on('2026-11-24', { kind: 'consent-asked', purpose: 'records' }).on('2026-12-14', { kind: 'consent-received', purpose: 'records' }).on('2026-01-15', { kind: 'became-known' });
    const paused = received('england-nhs', '2026-11-23').on('2026-11-26', thirtyFive).on('2026-12-07', { kind: 'pause-began', reviewOn: day('2026-12-14') }).on('2026-12-16', { kind: 'regulator-asked' });
    const sentences = [...commitmentsOf(log.facts, calendarIn('scotland-nhs')), ...commitmentsOf(paused.facts, calendarIn('england-nhs'))].flatMap((one) => proofOf(one, calendarIn('england-nhs')).sentences);
    expect(sentences.filter((sentence) => sentence.split(' ').length >= 20)).toEqual([]);
  });
});
