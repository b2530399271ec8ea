import {
  countOf,
  dayInSentence,
  traceOf,
  type Period,
  type TracedDay,
} from '@accord/calendar/rules';
import type { Commitment, RefusedMove, SupersededDate } from './commitment';
import type { FactKind } from './fact';
import { calendarKnown, knowledgeOf, type Known } from './knowledge';

/** Why a date is what it is: for the screen, for paper and for the API. */
export interface Proof {
  readonly question: string;
  /** Each under 20 words, in reading order. */
  readonly sentences: readonly string[];
  readonly days: readonly TracedDay[];
  readonly calendarName: string;
  readonly factIds: readonly string[];
  readonly superseded: readonly SupersededDate[];
  readonly refusedMoves: readonly RefusedMove[];
}

const began: Readonly<Partial<Record<FactKind, string>>> = {
  received: 'It reached us on',
  'made-orally': 'It was told to us on',
  escalated: 'It moved to stage 2 on',
  reopened: 'It was opened again on',
  'date-set-by-hand': 'The date was set on',
};

export function proofOf(commitment: Commitment, known: Known): Proof {
  const { rule, dueOn, superseded, refusedMoves, factIds } = commitment;
  // The days of a date that was given as a day are those of the date as it was first counted.
  const calendar = calendarKnown(knowledgeOf(known), rule, commitment.period ? commitment.knowing : commitment.originalKnowing);
  return {
    question: `Why ${dayInSentence(dueOn)}?`,
    sentences: [...reasons(commitment), ...cautions(commitment)],
    days: daysOf(commitment, calendar),
    calendarName: calendar.name,
    factIds,
    superseded,
    refusedMoves,
  };
}

function reasons(commitment: Commitment): string[] {
  const { rule, startedBy, startedOn, originalPeriod, dueOn, actBy, lateSince } = commitment;
  const counted = commitment.period ?? originalPeriod;
  return [
    `${began[startedBy] ?? 'It began on'} ${dayInSentence(startedOn)}.`,
    counted ? lengthSentence(counted, rule.policy || rule.length.kind === 'agreed') : 'It was given as a day, so nothing is counted.',
    ...moveSentences(commitment),
    ...(actBy.equals(dueOn) ? [] : [`That day is not worked: act by ${dayInSentence(actBy)}.`]),
    ...(lateSince ? [`The earlier date had passed on ${dayInSentence(lateSince)}: it still counts as late.`] : []),
  ];
}

function moveSentences({ superseded, period, originalPeriod, originalDueOn, dueOn }: Commitment): string[] {
  const moves = superseded.filter((earlier) => earlier.because !== 'start-corrected');
  const last = moves.at(-1);
  if (!last) return [];
  const counted = period === null && originalPeriod ? [`Counted so, it was due on ${dayInSentence(originalDueOn)}.`] : [];
  const times = moves.length === 1 ? 'once' : countOf(moves.length, 'time');
  return [...counted, `It was moved ${times}, last from ${dayInSentence(last.due)} to ${dayInSentence(dueOn)}.`];
}

/** `The rule gives 3 working days after that day.` */
export function lengthSentence(period: Period, agreed: boolean): string {
  const giver = agreed ? 'The period agreed is' : 'The rule gives';
  const length = countOf(period.length, period.unit === 'working-day' ? 'working day' : period.unit);
  switch (period.convention) {
    case 'AFTER':
    case 'MAFTER':
      return `${giver} ${length} after that day.`;
    case 'DAY1':
      return `${giver} ${length}, and the first working day counts as day 1.`;
    case 'FROM':
      return `${giver} ${length}, and that day is inside the period.`;
  }
}

function cautions({ rule, provisional }: Commitment): string[] {
  return [
    ...(provisional ? ['Bank holidays after 2028 are not known, so this date is provisional.'] : []),
    ...(rule.policy ? ['This is local policy, not law.'] : []),
    ...(rule.countConfirmed || rule.id === 'BY-HAND' ? [] : ['How this rule counts is not yet confirmed.']),
    ...(rule.policy || rule.id === 'BY-HAND' ? [] : ['Mediation does not stop this date.']),
  ];
}

/** The days of the period that gives the date; where a day was given later, of the date as it was first counted. */
function daysOf({ period, originalPeriod, startedOn }: Commitment, calendar: Parameters<typeof traceOf>[2]): readonly TracedDay[] {
  const counted = period ?? originalPeriod;
  return counted ? traceOf(counted, startedOn, calendar) : [];
}
