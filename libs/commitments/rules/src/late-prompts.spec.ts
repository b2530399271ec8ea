import { calendarOf, day, type NationCalendarKey } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { promptsOf } from './prompts';
import { allRules } from './rule-table';

const explained = { kind: 'explained', about: 'more-time' } as const;
const asked = (log: CaseLogBuilder, today: string, calendar: NationCalendarKey = 'scotland') =>
  promptsOf(log.facts, calendarOf(calendar), day(today)).filter(({ kind }) => kind === 'explain-delay' || kind === 'move-to-stage-2').map(({ kind, sentence }) => `${kind}: ${sentence}`);
const straight = (nation: 'scotland-nhs' | 'northern-ireland-hsc') => aCase(nation, '2026-11-23').on('2026-11-23', { kind: 'received' }).on('2026-11-23', { kind: 'stage-moved', to: 2 });

describe('A report that is late asks for a word to the complainant', () => {
  it('stage 2 in Scotland, from the day after, until it is written', () => {
    const log = straight('scotland-nhs');
    expect(asked(log, '2026-12-21')).toEqual([]);
    expect(asked(log, '2026-12-22')).toEqual(['explain-delay: Stage 2 answer was due on Monday 21 December 2026: write why it takes longer, and by when.']);
    expect(asked(log.on('2026-12-22', explained), '2026-12-22')).toEqual([]);
  });

  it('again when the new date passes as well', () => {
    const log = straight('northern-ireland-hsc').on('2026-12-18', { kind: 'extended', commitmentId: 'N-2', until: day('2027-01-18'), grantedBy: 'body', grantedByName: 'A', how: 'letter' }).on('2026-12-18', explained);
    expect(asked(log, '2027-01-18', 'northern-ireland')).toEqual([]);
    expect(asked(log, '2027-01-19', 'northern-ireland')).toHaveLength(1);
  });

  it('in Wales to March 2026 at thirty working days, and again at six months', () => {
    const log = aCase('wales-nhs', '2026-03-02').on('2026-03-02', { kind: 'received' });
    expect(asked(log, '2026-04-15', 'england-and-wales')).toEqual(['explain-delay: Answer was due on Tuesday 14 April 2026: write why it takes longer, and by when.']);
    log.on('2026-04-15', explained);
    expect(asked(log, '2026-09-01', 'england-and-wales')).toEqual([]);
    expect(asked(log, '2026-09-02', 'england-and-wales')).toEqual(['explain-delay: Answer was due on Tuesday 1 September 2026: write why it takes longer, and by when.']);
  });

  it('in private care at day 20, and never once it is answered', () => {
    const log = aCase('private', '2026-11-23').on('2026-11-23', { kind: 'received' });
    expect(asked(log, '2026-12-22', 'england-and-wales')).toHaveLength(1);
    expect(asked(log.on('2026-12-22', { kind: 'stage-one-answered' }), '2026-12-22', 'england-and-wales')).toEqual([]);
  });

  it('covers every rule that says so at its end; England has its own for the six months', () => {
    expect(allRules.filter(({ ifMissed }) => ifMissed === 'tell-and-explain').map(({ id }) => id)).toEqual(['E-6M', 'S-2', 'W-RESP', 'N-2', 'I-1', 'I-2']);
  });
});

describe('Stage 1 that ended without an answer', () => {
  it.each(['scotland-nhs', 'northern-ireland-hsc'] as const)('asks in %s to move the case to stage 2', (nation) => {
    const log = aCase(nation, '2026-11-02').on('2026-11-02', { kind: 'received' });
    expect(asked(log, '2026-11-06')).toEqual([]);
    expect(asked(log, '2026-11-07')).toEqual(['move-to-stage-2: Stage 1 ended on Friday 6 November 2026 without an answer: move it to stage 2.']);
    expect(asked(log.on('2026-11-09', { kind: 'escalated' }), '2026-11-09')).toEqual([]);
  });

  it('asks nothing where it was answered, late or not', () => {
    expect(asked(aCase('scotland-nhs', '2026-11-02').on('2026-11-02', { kind: 'received' }).on('2026-11-10', { kind: 'stage-one-answered' }), '2026-11-20')).toEqual([]);
  });
});
