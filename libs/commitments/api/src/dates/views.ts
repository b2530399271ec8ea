import { lastDayOf, type Temporal } from '@accord/calendar/rules';
import type { CommitmentView, FactView } from '@accord/commitments/contract';
import { calendarKnown, factWords, standingOf, type Commitment, type FactKind, type Knowledge } from '@accord/commitments/rules';
import type { NamedFact } from '../facts/case-facts';
import { commitmentId } from './commitment-id';

/** How a case's dates are seen: from a day, with what the organisation knows. */
export interface Seen {
  readonly caseId: string;
  readonly today: Temporal.PlainDate;
  readonly known: Knowledge;
}

export function commitmentView(one: Commitment, { caseId, today, known }: Seen): CommitmentView {
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
    provisional: one.provisional,
    policy: rule.policy,
    byHand: rule.id === 'BY-HAND',
    countConfirmed: rule.countConfirmed,
    moreTime: moreTime(one, known),
    earlierDates: one.superseded.length,
  };
}

function moreTime({ rule, state, startedOn, knowing }: Commitment, known: Knowledge): CommitmentView['moreTime'] {
  const { extension } = rule;
  const open = state === 'running' || state === 'waiting';
  if (extension.kind === 'none') return { allowed: false, furthest: null, grantedBy: 'nobody' };
  const furthest = extension.kind === 'limit' ? lastDayOf(extension.period, startedOn, calendarKnown(known, rule, knowing)).toString() : null;
  return { allowed: open, furthest, grantedBy: extension.grantedBy };
}

/** Facts on whose day a date begins or is met. */
const correctable: readonly FactKind[] = ['received', 'made-orally', 'settled', 'acknowledged', 'escalated', 'period-agreed', 'final-response-sent', 'closed'];

export function factView(fact: NamedFact): FactView {
  return {
    id: fact.id,
    kind: fact.kind,
    words: factWords(fact),
    happenedOn: fact.happenedOn.toString(),
    recordedAt: fact.recordedAt.toString(),
    recordedBy: fact.recordedByName,
    reason: fact.reason,
    correctable: correctable.includes(fact.kind),
  };
}
