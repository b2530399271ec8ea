import { Temporal, type Temporal as T } from '@accord/calendar/rules';
import type { Fact, FactKind, FactOf } from './fact';

/** A fact as it stands now, with the days it was said to have happened on before. */
export type StandingFact<F extends Fact = Fact> = F & { readonly earlierDays: readonly EarlierDay[] };
export interface EarlierDay {
  readonly on: T.PlainDate;
  readonly correctedBy: Fact;
}

/** The log in the order it was written, corrections applied; struck-out lines are left away, with what only followed from them. */
export interface CaseLog {
  readonly facts: readonly StandingFact[];
}

export function readLog(facts: readonly Fact[]): CaseLog {
  const ordered = [...facts].sort(inOrderWritten);
  const struckOut = struckOutOf(ordered);
  const valid = ordered.filter((fact) => !struckOut.has(fact.id));
  const corrections = valid.filter((fact) => fact.kind === 'corrected');
  return { facts: valid.map((fact) => corrected(fact, corrections)) };
}

/** The ids of what was struck out, and of what only followed from it. */
export function struckOutOf(facts: readonly Fact[]): ReadonlySet<string> {
  const named = new Set<string>(facts.flatMap((fact) => (fact.kind === 'struck-out' ? [fact.factId] : [])));
  if (named.size === 0) return named;
  return new Set([...named, ...facts.flatMap((fact) => (fact.kind === 'extended' && fact.follows && named.has(fact.follows) ? [fact.id] : []))]);
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

/** Facts of these kinds, in the order they were written. */
export function all<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): readonly StandingFact<FactOf<Kind>>[] {
  return log.facts.filter((fact): fact is StandingFact<FactOf<Kind>> => (kinds as string[]).includes(fact.kind));
}

/** The one that happened first, whichever was written first. */
export function firstOf<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): StandingFact<FactOf<Kind>> | null {
  return earliest(all(log, ...kinds));
}

/** The one that was written last: where a later word replaces an earlier one. */
export function lastOf<Kind extends FactKind>(log: CaseLog, ...kinds: Kind[]): StandingFact<FactOf<Kind>> | null {
  return all(log, ...kinds).at(-1) ?? null;
}

/** Which of two facts happened first; of one day, the one that was written first. */
export function happenedBefore(one: Fact, other: Fact): boolean {
  const days = Temporal.PlainDate.compare(one.happenedOn, other.happenedOn);
  return days === 0 ? one.place < other.place : days < 0;
}

export function earliest<F extends Fact>(facts: readonly F[]): F | null {
  return facts.reduce<F | null>((found, fact) => (found && happenedBefore(found, fact) ? found : fact), null);
}

/** What happened after a fact of the log, whenever it was written down. */
export function since(log: CaseLog, fact: StandingFact): CaseLog {
  return { facts: log.facts.filter((other) => happenedBefore(fact, other)) };
}

/** What happened before a fact of the log, whenever it was written down. */
export function until(log: CaseLog, fact: StandingFact): CaseLog {
  return { facts: log.facts.filter((other) => happenedBefore(other, fact)) };
}

/** The log cut at each reopening: the first round, then one for each time the case was opened again. */
export function rounds(log: CaseLog): readonly CaseLog[] {
  const cuts = [...all(log, 'reopened')].sort((one, other) => (happenedBefore(one, other) ? -1 : 1));
  const roundOf = (fact: StandingFact) => cuts.filter((cut) => cut.id === fact.id || happenedBefore(cut, fact)).length;
  return [null, ...cuts].map((_, n) => ({ facts: log.facts.filter((fact) => roundOf(fact) === n) }));
}

/** Whether the case stands closed, and by which fact: a closing that a reopening followed does not count. */
export function closing(log: CaseLog): StandingFact<FactOf<'closed'>> | null {
  const last = lastOf(log, 'closed', 'reopened');
  return last?.kind === 'closed' ? last : null;
}

/** The day from which everything counts: the first on which the matter reached the organisation, however it came. */
export function arrival(log: CaseLog): StandingFact<FactOf<'received' | 'made-orally'>> | null {
  return firstOf(log, 'received', 'made-orally');
}

function inOrderWritten(one: Fact, other: Fact): number {
  return one.place - other.place;
}
