import type { Temporal } from '@accord/calendar/rules';
import { all, lastOf, readLog, since, type CaseLog, type StandingFact } from './case-log';
import type { Pause } from './commitment';
import type { ConsentPurpose, Fact, FactOf, HoldReason, WaitingReason } from './fact';

/** What the case waits for now: a pause or a hold before anything else, then what was recorded as waiting, then consent. */
export function waitingFor(log: CaseLog): WaitingReason | null {
  if (openPause(log)) return 'their-pause';
  const [hold] = openHolds(log);
  if (hold) return hold.for;
  const waiting = waitingBegan(log);
  if (waiting) return waiting.for;
  return consentsAsked(log).length > 0 ? 'consent' : null;
}

/** Whom or what the case ever waited for, was held for or paused for, each once; what was struck out does not count. */
export function waitedForOf(facts: readonly Fact[]): readonly (WaitingReason | HoldReason)[] {
  const began = all(readLog(facts), 'waiting-began', 'hold-began', 'pause-began');
  return [...new Set(began.map((fact) => (fact.kind === 'pause-began' ? 'their-pause' : fact.for)))];
}

/** What was recorded as waiting, and has not ended. */
export function waitingBegan(log: CaseLog): StandingFact<FactOf<'waiting-began'>> | null {
  const last = lastOf(log, 'waiting-began', 'waiting-ended');
  return last?.kind === 'waiting-began' ? last : null;
}

/** The pause at the complainant's request that nobody ended. */
export function openPause(log: CaseLog): StandingFact<FactOf<'pause-began'>> | null {
  const last = lastOf(log, 'pause-began', 'pause-ended');
  return last?.kind === 'pause-began' ? last : null;
}

export function openHolds(log: CaseLog): readonly StandingFact<FactOf<'hold-began'>>[] {
  const ended = new Set<string>(all(log, 'hold-ended').map(({ factId }) => factId));
  return all(log, 'hold-began').filter(({ id }) => !ended.has(id));
}

/** Each question of consent that was asked and not yet answered. */
export function consentsAsked(log: CaseLog): readonly StandingFact<FactOf<'consent-asked'>>[] {
  return all(log, 'consent-asked').filter((asked) => !all(since(log, asked), 'consent-received', 'consent-refused', 'consent-asked').some(({ purpose }) => purpose === asked.purpose));
}

export function consentGiven(log: CaseLog, purpose: ConsentPurpose): boolean {
  return all(log, 'consent-received', 'consent-refused').filter((fact) => fact.purpose === purpose).at(-1)?.kind === 'consent-received';
}

/** The legal steps marked on the case and not cleared since. */
export function legalFlag(log: CaseLog): StandingFact<FactOf<'legal-flag-set'>> | null {
  const last = lastOf(log, 'legal-flag-set', 'legal-flag-cleared');
  return last?.kind === 'legal-flag-set' ? last : null;
}

/** A turn of a pause: the fact, and the days it leaves out from then on. */
interface PauseTurn {
  readonly by: StandingFact;
  readonly pause: Pause;
}

/** Each pause of the log, as it began (to its review) and, where somebody ended it, as it ended. */
export function pausesOf(log: CaseLog): readonly { readonly began: PauseTurn; readonly ended: PauseTurn | null }[] {
  return all(log, 'pause-began').map((began) => {
    const next = all(log, 'pause-ended', 'pause-began').find(({ place }) => place > began.place);
    const by = next?.kind === 'pause-ended' ? next : null;
    const pause = (stop: Temporal.PlainDate, ended: boolean): Pause => ({ from: began.happenedOn, stop, ended, factId: began.id });
    return { began: { by: began, pause: pause(began.reviewOn, false) }, ended: by && { by, pause: pause(by.happenedOn, true) } };
  });
}
