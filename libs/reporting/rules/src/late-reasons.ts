/** A reason why a date was met late or missed, as a code with the days between which it may be chosen. */
export interface LateReason {
  readonly code: string;
  readonly name: string;
  /** First day on which it may be chosen, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; null while it holds. */
  readonly to: string | null;
}

/** A house list: no source prescribes one. A code is never taken away, only ended, so that old answers keep their words. */
export const lateReasons: readonly LateReason[] = [
  { code: 'statement-late', name: 'A statement came late', from: '2026-04-01', to: null },
  { code: 'records-late', name: 'Records came late', from: '2026-04-01', to: null },
  { code: 'several-bodies', name: 'Another body had to answer too', from: '2026-04-01', to: null },
  { code: 'consent-late', name: 'Consent came late', from: '2026-04-01', to: null },
  { code: 'meeting', name: 'A meeting with the complainant was arranged', from: '2026-04-01', to: null },
  { code: 'complex', name: 'It took longer to look into than agreed', from: '2026-04-01', to: null },
  { code: 'staff-away', name: 'The handler was away and nobody covered', from: '2026-04-01', to: null },
  { code: 'too-many-cases', name: 'Too many cases at once', from: '2026-04-01', to: null },
  { code: 'sign-off', name: 'Sign-off took too long', from: '2026-04-01', to: null },
  { code: 'found-late', name: 'It reached the team late', from: '2026-04-01', to: null },
  { code: 'recorded-late', name: 'It was done in time and recorded late', from: '2026-04-01', to: null },
  { code: 'other', name: 'Another reason', from: '2026-04-01', to: null },
];

/** The reasons that may be chosen on a day, `YYYY-MM-DD`. */
export function lateReasonsOn(day: string): LateReason[] {
  return lateReasons.filter(({ from, to }) => from <= day && (to === null || day <= to));
}

/** The words of a code, whenever it was chosen. */
export function lateReasonName(code: string): string {
  return lateReasons.find((reason) => reason.code === code)?.name ?? code;
}
