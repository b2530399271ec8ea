import { countOf, dayInSentence, type Period, type WorkingCalendar } from '@accord/calendar/rules';
import type { Commitment, HeldForConsent, Pause, RefusedMove, SupersededDate, WouldBe } from './commitment';
import type { FactKind } from './fact';
import { countingCalendar, knowledgeOf, type Known } from './knowledge';
import { notesOf } from './notes';
import { daysOf, type ProofDay } from './proof-days';
import type { OutOfHours } from './receipt';
import { isByHand, whose } from './rule';

/** Why a date is what it is: for the screen, for paper and for the API. */
export interface Proof {
  readonly question: string;
  /** Each under 20 words, in reading order. */
  readonly sentences: readonly string[];
  readonly days: readonly ProofDay[];
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
  'passed-to-us': 'It was passed to us on',
  'stage-two-requested': 'Stage 2 was asked for on',
  'stage-one-answered': 'Stage 1 was answered on',
  'final-response-sent': 'The answer was sent on',
  'refused-to-deal': 'It was decided not to deal with it on',
  'lateness-approved': 'It was decided not to accept it on',
  'event-happened': 'It happened on',
  'became-known': 'They knew of it on',
  'notice-sent': 'The notice was sent on',
  'regulator-asked': 'The first day counted is the day after the request:',
  'data-complaint-received': 'The complaint about personal data reached us on',
};

export function proofOf(commitment: Commitment, known: Known): Proof {
  const { rule, dueOn, superseded, refusedMoves, factIds } = commitment;
  const knowledge = knowledgeOf(known);
  const calendar = countingCalendar(knowledge, rule, commitment.period ? commitment.knowing : commitment.originalKnowing);
  return {
    question: `Why ${dayInSentence(dueOn)}?`,
    sentences: [...reasons(commitment), ...cautions(commitment, calendar)],
    days: daysOf(commitment, knowledge),
    calendarName: calendarName(calendar),
    factIds,
    superseded,
    refusedMoves,
  };
}

/** Its name, and that closures of the organisation are counted, where there are any. */
export const calendarName = ({ name, countedClosures }: WorkingCalendar): string => (countedClosures.size > 0 ? `${name}, bank holidays alone` : name);

/** That more bank holidays may still be announced. */
export const provisionalSentence = ({ knownUntil }: WorkingCalendar): string => `Bank holidays after ${knownUntil.year} are not known, so this date is provisional.`;

function reasons(commitment: Commitment): string[] {
  const { rule, startedBy, startedOn, originalPeriod, dueOn, actBy, lateSince, outOfHours, heldForConsent } = commitment;
  const counted = commitment.period ?? originalPeriod;
  return [
    `${began[startedBy] ?? 'It began on'} ${dayInSentence(heldForConsent?.startedOn ?? outOfHours?.receivedOn ?? startedOn)}${outOfHours?.at ? ` at ${outOfHours.at}` : ''}.`,
    ...(outOfHours ? outOfHoursSentences(outOfHours) : []),
    ...(heldForConsent ? heldSentences(heldForConsent) : []),
    counted ? lengthSentence(counted, rule.policy ? 'target' : rule.length.kind === 'agreed' ? 'agreement' : 'rule') : 'It was given as a day, so nothing is counted.',
    ...moveSentences(commitment),
    ...commitment.pauses.flatMap(pauseSentences),
    ...(actBy.equals(dueOn) ? [] : [`That day is not worked: act by ${dayInSentence(actBy)}.`]),
    ...(lateSince ? [`The earlier date had passed on ${dayInSentence(lateSince)}: it still counts as late.`] : []),
    ...notesOf(commitment),
  ];
}

/** What the organisation's own procedure says, and which it is: no law read says it. */
function outOfHoursSentences({ practice, at, countedFrom }: OutOfHours): string[] {
  const why = at !== null && at >= practice.cutOff ? `is at ${practice.cutOff} or later` : 'is a day not worked';
  return [`That ${why}: our procedure counts it from ${dayInSentence(countedFrom)}.`, `Source: ${practice.source}, confirmed by ${practice.confirmedBy}.`];
}

/** The hold that somebody confirmed: while consent has not come, the date counted from the start stands. */
function heldSentences({ askedOn, consentOn }: HeldForConsent): string[] {
  if (consentOn) return [`Consent was asked for on ${dayInSentence(askedOn)}.`, `The rule holds for it: it counts from ${dayInSentence(consentOn)}, when consent came.`];
  return [`Held for consent since ${dayInSentence(askedOn)}: when it comes, it counts from that day.`];
}

function pauseSentences({ from, stop, ended }: Pause): string[] {
  return [`Paused at their request from ${dayInSentence(from)}.`, ended ? `It went on again on ${dayInSentence(stop)}.` : `Until somebody ends it, it counts to its review on ${dayInSentence(stop)}.`];
}

function moveSentences({ superseded, period, originalPeriod, originalDueOn, dueOn }: Commitment): string[] {
  const moves = superseded.filter(({ because }) => because !== 'start-corrected' && because !== 'passed-to-us');
  const last = moves.at(-1);
  if (!last) return [];
  const counted = period === null && originalPeriod ? [`Counted so, it was due on ${dayInSentence(originalDueOn)}.`] : [];
  const times = moves.length === 1 ? 'once' : countOf(moves.length, 'time');
  return [...counted, `It was moved ${times}, last from ${dayInSentence(last.due)} to ${dayInSentence(dueOn)}.`];
}

const givers = { rule: 'The rule gives', agreement: 'The period agreed is', target: 'Our target is' } as const;

/** `The rule gives 3 working days after that day.` */
export function lengthSentence(period: Period, from: keyof typeof givers): string {
  const giver = givers[from];
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

function cautions({ rule, provisional, wouldBe }: Commitment, calendar: WorkingCalendar): string[] {
  return [
    ...(wouldBe ? [wouldBeSentence(wouldBe)] : []),
    ...(provisional ? [provisionalSentence(calendar)] : []),
    ...(rule.policy ? ['This is local policy, not law.'] : []),
    ...(rule.countConfirmed || isByHand(rule) ? [] : ['How this rule counts is not yet confirmed.']),
    ...(whose(rule) === 'theirs' ? ['This is the complainant’s last day, not a promise of ours.'] : []),
    ...(rule.policy || isByHand(rule) || whose(rule) === 'theirs' ? [] : ['Mediation does not stop this date.']),
  ];
}

/** A date that consent would give, were holding for it confirmed. */
export function wouldBeSentence({ dueOn }: WouldBe): string {
  return dueOn ? `Counted from consent it would be ${dayInSentence(dueOn)}: the earlier date binds.` : 'Consent has not come. It does not hold this date: the date binds.';
}
