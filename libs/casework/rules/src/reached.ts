import type { Fact } from '@accord/commitments/rules';
import type { Milestone, Reached } from './stages';

const milestoneOf: Readonly<Partial<Record<string, Milestone>>> = {
  received: 'received', 'made-orally': 'received', acknowledged: 'acknowledged', 'issues-agreed': 'issues-agreed', 'looking-started': 'looking-started',
  'findings-made': 'findings-made', 'final-response-sent': 'final-response-sent', closed: 'closed', reopened: 'reopened',
};

/** The milestones of a case from its log, in the order they were written; what was struck out or came back undelivered does not count. */
export function reachedOf(log: readonly Fact[]): readonly Reached[] {
  const undone = new Set(log.flatMap((fact) => (fact.kind === 'struck-out' || fact.kind === 'acknowledgement-bounced' || fact.kind === 'final-response-bounced' ? [fact.factId] : [])));
  const moved = new Map(log.flatMap((fact) => (fact.kind === 'corrected' && !undone.has(fact.id) ? [[fact.factId, fact.nowHappenedOn] as const] : [])));
  return log.flatMap((fact) => {
    const milestone = milestoneOf[fact.kind];
    const unheard = fact.kind === 'acknowledged' && fact.by === 'call' && !fact.offeredDiscussion;
    return milestone && !unheard && !undone.has(fact.id) ? [{ milestone, on: moved.get(fact.id) ?? fact.happenedOn }] : [];
  });
}
