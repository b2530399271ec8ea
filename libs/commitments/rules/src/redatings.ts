import { all, type CaseLog, type StandingFact } from './case-log';
import type { FactOf } from './fact';

/** A later holiday or rule that somebody applied to the case, and by which fact it was put back, if it was. */
export interface Redating {
  readonly by: StandingFact<FactOf<'redated'>>;
  readonly undoneBy: FactOf<'redating-undone'> | null;
}

export function redatingsOf(log: CaseLog): readonly Redating[] {
  const undone = all(log, 'redating-undone');
  return all(log, 'redated').map((by) => ({ by, undoneBy: undone.find((fact) => fact.factId === by.id) ?? null }));
}
