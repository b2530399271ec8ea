import { isAfter, lastDayOf, type Temporal } from '@accord/calendar/rules';
import type { CommitmentView, FactView } from '@accord/commitments/contract';
import { calendarKnown, countingCalendar, factWordsIn, grantorsOf, isByHand, notesOf, standingOf, struckOutOf, whose, wouldBeSentence, type Commitment, type FactKind, type Knowledge } from '@accord/commitments/rules';
import type { NamedFact } from '../facts/case-facts';
import { commitmentId } from './commitment-id';

/** How a case's dates are seen: from a day, with what the organisation knows. */
export interface Seen {
  readonly caseId: string;
  readonly today: Temporal.PlainDate;
  readonly known: Knowledge;
  /** Every date of the case. */
  readonly all: readonly Commitment[];
}

export function commitmentView(one: Commitment, { caseId, today, known, all }: Seen): CommitmentView {
  const { rule } = one;
  return {
    id: commitmentId(caseId, one.id),
    code: one.id,
    ruleId: rule.id,
    ruleVersion: rule.version,
    what: one.what,
    startedOn: one.startedOn.toString(),
    originalDueOn: one.originalDueOn.toString(),
    dueOn: one.dueOn.toString(),
    actBy: one.actBy.toString(),
    state: one.state,
    standing: standingOf(one, today, calendarKnown(known, rule)),
    waitingFor: one.waitingFor,
    metOn: one.metOn?.toString() ?? null,
    metBy: one.metBy,
    lateSince: one.lateSince?.toString() ?? null,
    notes: [...notesOf(one, all)],
    provisional: one.provisional,
    policy: rule.policy,
    byHand: isByHand(rule),
    countConfirmed: rule.countConfirmed,
    moreTime: moreTime(one, known),
    earlierDates: one.superseded.length,
    whose: whose(rule),
    inTime: inTime(one),
    wouldBe: one.wouldBe && { dueOn: one.wouldBe.dueOn?.toString() ?? null, sentence: wouldBeSentence(one.wouldBe) },
  };
}

/** Against the date first given and against the one in force. A date that had passed when another was agreed stays missed. */
function inTime({ metOn, originalDueOn, state }: Commitment): CommitmentView['inTime'] {
  return metOn && { original: !isAfter(metOn, originalDueOn), current: state === 'met' };
}

function moreTime({ rule, state, startedOn, dueOn, knowing }: Commitment, known: Knowledge): CommitmentView['moreTime'] {
  const { extension } = rule;
  const open = state === 'running' || state === 'waiting';
  if (extension.kind === 'none' || grantorsOf(rule).length === 0) return { allowed: false, furthest: null, grantedBy: 'nobody', grantors: [], late: null, notYet: open ? 'Nobody can extend this date.' : null };
  const furthest = extension.kind === 'limit' ? lastDayOf(extension.period, startedOn, countingCalendar(known, rule, knowing)).toString() : null;
  const notYet = open && furthest === dueOn.toString() ? 'It has its furthest day already.' : null;
  return { allowed: open && notYet === null, furthest, grantedBy: extension.grantedBy, grantors: [...grantorsOf(rule)], late: extension.lateGrant, notYet };
}

/** Facts whose day says nothing, or that are themselves about another fact. */
const notCorrectable: readonly FactKind[] = [
  'jurisdiction-set', 'complexity-set', 'corrected', 'struck-out', 'redated', 'redating-undone', 'acknowledgement-bounced', 'final-response-bounced', 'lateness-judged', 'lateness-approved', 'reopened',
];

/** A line of the log `among` which it stands. */
export function factView(fact: NamedFact, among: readonly NamedFact[]): FactView {
  return {
    id: fact.id,
    kind: fact.kind,
    words: factWordsIn(fact, among),
    happenedOn: fact.happenedOn.toString(),
    recordedAt: fact.recordedAt.toString(),
    recordedBy: fact.recordedByName,
    reason: fact.reason,
    correctable: !notCorrectable.includes(fact.kind) && !struckOutOf(among).has(fact.id),
  };
}
