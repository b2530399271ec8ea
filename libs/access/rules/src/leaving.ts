import { dayInSentence, type Temporal } from '@accord/calendar/rules';

/** Somebody for whom the leaver covers, and the last day of it. */
interface Covered {
  readonly name: string;
  readonly to: Temporal.PlainDate;
}

/** What is to be given to somebody else before an account is switched off; null when nothing is. A warning, never a refusal. */
export function leavingSentence(name: string, cases: number, covers: readonly Covered[]): string | null {
  const has = cases === 0 ? [] : [`has ${cases} open ${cases === 1 ? 'case' : 'cases'}`];
  const relied = covers.map(({ name: who, to }) => `covers for ${who} until ${dayInSentence(to)}`);
  const parts = [...has, ...relied];
  return parts.length === 0 ? null : `${name} ${parts.join(' and ')}. Give ${cases + covers.length > 1 ? 'these' : 'this'} to somebody else first.`;
}
