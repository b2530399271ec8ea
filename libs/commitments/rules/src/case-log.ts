import { Temporal, type Temporal as T } from '@accord/calendar/rules';
import type { Fact, FactKind, FactOf } from './fact';

/** A fact as it stands now, with the days it was said to have happened on before. */
export type StandingFact<F extends Fact = Fact> = F & { readonly earlierDays: readonly EarlierDay[] };
export interface EarlierDay {
  readonly on: T.PlainDate;
  readonly correctedBy: Fact;
}

/** The log in the order it was written, corrections applied and struck-out lines left away. */
export interface CaseLog {
  readonly facts: readonly StandingFact[];
}

export function readLog(facts: readonly Fact[]): CaseLog {
  const ordered = [...facts].sort(inOrderWritten);
  const struckOut = new Set(ordered.flatMap((fact) => (fact.kind === 'struck-out' ? [fact.factId] : [])));
  const valid = ordered.filter((fact) => !struckOut.has(fact.id));
  const corrections = valid.filter((fact) => fact.kind === 'corrected');
  return { facts: valid.map((fact) => corrected(fact, corrections)) };
}

function corrected(fact: Fact, corrections: readonly FactOf<'corrected'>[]): StandingFact {
  const own = corrections.filter((correction) => correction.factId === fact.id);
  let { happenedOn } = fact;
  const earlierDays = own.map((correction) => {
    const earlier = { on: happenedOn, correctedBy: correction };
    happenedOn = correction.nowHappenedOn;
    return earlier;
  });
  return { ...fact, happenedOn, earlierDays };
}

/** Facts of one kind, in the order they were written. */
export function all<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): readonly StandingFact<FactOf<Kind>>[] {
  return log.facts.filter((fact): fact is StandingFact<FactOf<Kind>> => (kinds as string[]).includes(fact.kind));
}

export function firstOf<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): StandingFact<FactOf<Kind>> | null {
  return all(log, ...kinds)[0] ?? null;
}

export function lastOf<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): StandingFact<FactOf<Kind>> | null {
  return all(log, ...kinds).at(-1) ?? null;
}

/** The part of the log written after a fact. */
export function since(log: CaseLog, fact: Fact): CaseLog {
  return { facts: log.facts.slice(log.facts.findIndex((other) => other.id === fact.id) + 1) };
}

/** The log cut at each reopening: the first round, then one for each time the case was opened again. */
export function rounds(log: CaseLog): readonly CaseLog[] {
  const parts: StandingFact[][] = [[]];
  for (const fact of log.facts) {
    if (fact.kind === 'reopened') parts.push([]);
    parts.at(-1)?.push(fact);
  }
  return parts.map((facts) => ({ facts }));
}

/** Whether the case stands closed, and by which fact: a closing that a reopening followed does not count. */
export function closing(log: CaseLog): StandingFact<FactOf<'closed'>> | null {
  const last = lastOf(log, 'closed', 'reopened');
  return last?.kind === 'closed' ? last : null;
}

/** The day from which everything counts: the first on which the matter reached the organisation, however it came. */
export function arrival(log: CaseLog): StandingFact<FactOf<'received' | 'made-orally'>> | null {
  return all(log, 'received', 'made-orally').reduce<StandingFact<FactOf<'received' | 'made-orally'>> | null>(
    (earliest, fact) => (earliest && Temporal.PlainDate.compare(earliest.happenedOn, fact.happenedOn) <= 0 ? earliest : fact),
    null,
  );
}

function inOrderWritten(one: Fact, other: Fact): number {
  return one.place - other.place;
}
