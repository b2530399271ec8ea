/**
 * An expected "no": the code names the rule, the sentence tells a person why and what to do.
 * Refusals are values; the unit of work that returns one is rolled back.
 */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly because: string;
  /** Where in the portal the missing thing can be mended, as a path without personal data. */
  readonly goTo?: string;
  /** The field of the form that it concerns, where there is one. */
  readonly field?: string;
  /** Where several things are missing: each with its sentence and where it is mended. */
  readonly unmet?: readonly { readonly because: string; readonly goTo: string | null }[];
  /** What can be chosen instead, each with its value and its words. */
  readonly instead?: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** The refusal `code` with its sentence for people; `goTo` is the path where it can be mended. */
export function refuse<const Code extends string>(refused: Code, because: string, goTo?: string): Refusal<Code> {
  return goTo === undefined ? { refused, because } : { refused, because, goTo };
}

/** The refusal `code` together with what can be chosen instead. */
export function refuseWithChoices<const Code extends string>(refused: Code, because: string, instead: readonly Choice[]): Refusal<Code> {
  return { refused, because, instead };
}

/** Whether a result of a rule or use case is a refusal. */
export function isRefused(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'refused' in result && 'because' in result;
}

/** A write that lost to a colleague's: `saved` is what stands now, so that nothing typed is lost. */
export interface Conflict {
  readonly conflict: true;
  readonly saved: Readonly<Record<string, unknown>>;
}

/** The conflict to answer when the version a person saw is no longer the saved one. */
export function conflictWith(saved: object): Conflict {
  return { conflict: true, saved: { ...saved } };
}

/** Whether a result of a use case is a conflict. */
export function isConflict(result: unknown): result is Conflict {
  return typeof result === 'object' && result !== null && 'conflict' in result && result.conflict === true;
}
