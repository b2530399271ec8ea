/** No more cases change hands by one press. */
export const mostGivenAtOnce = 1_000;

/** Why a case would not change hands. */
export const reasonsToStay = ['named-people-only', 'theirs-already', 'closed', 'changed'] as const;
export type ReasonToStay = (typeof reasonsToStay)[number];

const cases = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;
const dates = (count: number): string => `${count} ${count === 1 ? 'date' : 'dates'}`;

/** What giving would do, before it is done: `8 dates of 6 cases go to Ngozi Okafor.` */
export function givingSentence(moving: { readonly dates: number; readonly cases: number }, to: string | null): string {
  if (moving.cases === 0) return 'Nothing would move.';
  const one = moving.dates === 1;
  return to === null
    ? `${dates(moving.dates)} of ${cases(moving.cases)} ${one ? 'goes' : 'go'} back: nobody has ${one ? 'it' : 'them'}.`
    : `${dates(moving.dates)} of ${cases(moving.cases)} ${one ? 'goes' : 'go'} to ${to}.`;
}

/** One sentence a reason, for the cases that stay whose they are; reasons without a case are left out. */
export function stayingSentences(staying: Readonly<Partial<Record<ReasonToStay, number>>>, to: string | null): string[] {
  const who = to ?? 'Nobody';
  return reasonsToStay.flatMap((reason) => {
    const count = staying[reason] ?? 0;
    return count === 0 ? [] : [stayingWords[reason](count, who)];
  });
}

const stayingWords: Readonly<Record<ReasonToStay, (count: number, who: string) => string>> = {
  'named-people-only': (count, who) => `${cases(count)} ${count === 1 ? 'is' : 'are'} for named people only, and ${who} is not named. Name them on the case first.`,
  'theirs-already': (count, who) => (who === 'Nobody' ? `${cases(count)} ${count === 1 ? 'has' : 'have'} nobody already.` : `${who} has ${cases(count)} of these already.`),
  closed: (count) => `${cases(count)} ${count === 1 ? 'is' : 'are'} closed.`,
  changed: (count) => `${cases(count)} ${count === 1 ? 'was' : 'were'} changed by somebody else. Look again.`,
};

/** What became of it: `8 given, 2 not: changed by somebody else.` */
export function givenSentence(given: number, notGiven: readonly ReasonToStay[]): string {
  if (notGiven.length === 0) return `${cases(given)} given.`;
  const reasons = [...new Set(notGiven)].map((reason) => notGivenWords[reason]);
  return `${given} given, ${notGiven.length} not: ${reasons.join(', ')}.`;
}

/** Beside one case that was not given. */
export const notGivenWords: Readonly<Record<ReasonToStay, string>> = {
  'named-people-only': 'for named people only',
  'theirs-already': 'theirs already',
  closed: 'closed meanwhile',
  changed: 'changed by somebody else',
};
