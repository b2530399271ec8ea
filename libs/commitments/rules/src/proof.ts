import {
  countOf,
  dayInSentence,
  lastDayOf,
  traceOf,
  type Period,
  type Temporal,
  type TracedDay,
  type WorkingCalendar,
} from '@accord/calendar/rules';
import { calendarFor } from './calendar-for';
import type { Commitment, RefusedMove, SupersededDate } from './commitment';
import type { Trigger } from './rule';

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

const began: Readonly<Record<Trigger, string>> = {
  'made-orally': 'It was told to us on',
  received: 'It reached us on',
  'received-or-escalated': 'This stage began on',
  'period-agreed': 'It was recorded on',
  'later-of-event-and-notice': 'The later of the event and learning of it was',
  'passed-to-second-body': 'It was passed to us on',
  'day-after-request': 'The count begins on',
  'first-notice': 'The person first knew of it on',
  event: 'It happened on',
  'complaint-made': 'The complaint was made on',
  notified: 'We were told of it on',
  'stage-one-outcome': 'The stage 1 answer was given on',
  'final-decision': 'The final decision was made on',
  'notice-sent': 'The notice was sent on',
  'stage-two-request': 'Stage 2 was asked for on',
  'stage-two-final': 'The stage 2 answer was given on',
};

export function proofOf(commitment: Commitment, organisation: WorkingCalendar): Proof {
  const { rule, dueOn, superseded, refusedMoves, factIds } = commitment;
  const calendar = calendarFor(rule, organisation);
  return {
    question: `Why ${dayInSentence(dueOn)}?`,
    sentences: [...reasons(commitment, calendar), ...cautions(commitment)],
    days: daysOf(commitment, calendar),
    calendarName: calendar.name,
    factIds,
    superseded,
    refusedMoves,
  };
}

function reasons(commitment: Commitment, calendar: WorkingCalendar): string[] {
  const { rule, startedOn, period, dueOn, originalDueOn, actBy } = commitment;
  const moved = commitment.superseded.filter((earlier) => earlier.because !== 'start-corrected');
  return [
    period ? `${began[rule.startsAt]} ${dayInSentence(startedOn)}.` : `The date was recorded on ${dayInSentence(startedOn)}.`,
    period ? lengthSentence(period, rule.policy || rule.length.kind === 'agreed') : 'It was given as a day, so nothing is counted.',
    ...(period && moved.length > 0 ? [`Counted so, it was due on ${dayInSentence(lastDayOf(period, startedOn, calendar))}.`] : []),
    ...(moved.length > 0 ? [`It was moved ${countOf(moved.length, 'time')}, last from ${dayInSentence(moved.at(-1)?.due ?? originalDueOn)}.`] : []),
    ...(actBy.equals(dueOn) ? [] : [`That day is not worked: act by ${dayInSentence(actBy)}.`]),
    ...(commitment.lateSince ? [`The earlier date had passed on ${dayInSentence(commitment.lateSince)}: it still counts as late.`] : []),
  ];
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

/** The days of the period from the start; after a move, of the date as it was first counted. */
function daysOf({ period, startedOn }: { period: Period | null; startedOn: Temporal.PlainDate }, calendar: WorkingCalendar): readonly TracedDay[] {
  return period ? traceOf(period, startedOn, calendar) : [];
}
