import { isBefore } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

/**
 * The links a mediator declares on (practice 4.2 step 4). `stop` means no waiver helps: nobody mediates their own
 * family, manager or money. The others may be waived by every party in writing.
 */
export const links = {
  'patient-or-family': { words: 'the patient or their family', stop: true },
  'line-management': { words: 'line management of named staff, either way', stop: true },
  'financial-interest': { words: 'a financial interest in the result', stop: true },
  'named-staff': { words: 'working with the named staff', stop: false },
  'ward-or-practice': { words: 'the ward or practice', stop: false },
  'paid-by-organisation': { words: 'pay from the organisation, beyond this work', stop: false },
  'earlier-case': { words: 'an earlier case with either side', stop: false },
} as const satisfies Readonly<Record<string, { words: string; stop: boolean }>>;
export type Link = keyof typeof links;
export const linkCodes = Object.keys(links) as readonly Link[];

/** A link each: none, some, or the mediator cannot tell. What nobody can tell is never clear. */
export type LinkAnswer = 'none' | 'some' | 'cannot-tell';
export const linkAnswers = ['none', 'some', 'cannot-tell'] as const satisfies readonly LinkAnswer[];
export type LinkAnswers = Readonly<Record<Link, LinkAnswer>>;

export const declarationResults = ['clear', 'may-be-waived', 'stop'] as const;
export type DeclarationResult = (typeof declarationResults)[number];

/** What a declaration means: a stop wins, then anything declared or unknown, else clear. */
export function declarationOf(given: LinkAnswers): DeclarationResult {
  if (linkCodes.some((link) => links[link].stop && given[link] === 'some')) return 'stop';
  return linkCodes.some((link) => given[link] !== 'none') ? 'may-be-waived' : 'clear';
}

/** Where the chosen mediator's independence stands. */
export type Independence = 'not-declared' | 'clear' | 'waived' | 'waits-for-waivers' | 'stop';

/** The standing of a declaration with `waivers` of `parties` in writing. */
export function independenceOf(declared: DeclarationResult | null, waivers: number, parties: number): Independence {
  if (declared === null) return 'not-declared';
  if (declared !== 'may-be-waived') return declared;
  return parties > 0 && waivers >= parties ? 'waived' : 'waits-for-waivers';
}

export interface RegisterEntry {
  readonly registeredUntil: Temporal.PlainDate;
  readonly insuredUntil: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | null;
}

/** Whether a mediator may be asked on `today`: on the register, registered and insured. Null when they may. */
export function whyNotAsk({ registeredUntil, insuredUntil, endedOn }: RegisterEntry, today: Temporal.PlainDate): Refusal | null {
  if (endedOn && !isBefore(today, endedOn)) return refuse('mediator-left', 'This mediator has left the register. Choose another.');
  if (isBefore(registeredUntil, today)) return refuse('registration-ended', 'This mediator’s registration has ended. Choose another, or enter the new date.');
  if (isBefore(insuredUntil, today)) return refuse('insurance-ended', 'This mediator’s insurance has ended. Choose another, or enter the new date.');
  return null;
}
