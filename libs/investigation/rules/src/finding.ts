export const findingResults = ['upheld', 'partly-upheld', 'not-upheld'] as const;
/** How an issue was found on the balance of probabilities. */
export type FindingResult = (typeof findingResults)[number];

export const findingNames: Readonly<Record<FindingResult, string>> = { upheld: 'Upheld', 'partly-upheld': 'Partly upheld', 'not-upheld': 'Not upheld' };

export type Whole = FindingResult | 'closed-without-finding';
export const wholeNames: Readonly<Record<Whole, string>> = { ...findingNames, 'closed-without-finding': 'Closed without finding' };

/** An issue as findings see it. Withdrawn issues and those out of scope stay out of the whole. */
export interface IssueFound {
  readonly number: number;
  readonly state: 'open' | 'withdrawn' | 'out-of-scope';
  readonly result: FindingResult | null;
}

const standing = (issues: readonly IssueFound[]) => issues.filter(({ state }) => state === 'open');

/**
 * The outcome of the whole: all upheld is upheld, none is not upheld, a mix is partly upheld (NHS England, data on written
 * complaints, definitions). Where all were withdrawn it is closed without finding; null while one has no finding, or no issue
 * is written yet.
 */
export function wholeOf(issues: readonly IssueFound[]): Whole | null {
  const results = standing(issues).map(({ result }) => result);
  if (issues.length === 0) return null;
  if (results.length === 0) return 'closed-without-finding';
  if (results.includes(null)) return null;
  if (results.every((result) => result === 'upheld')) return 'upheld';
  return results.every((result) => result === 'not-upheld') ? 'not-upheld' : 'partly-upheld';
}

/** Why the whole is what it is, in words: `2 upheld, 1 not upheld: partly upheld`. */
export function wholeSentence(issues: readonly IssueFound[]): string {
  if (issues.length === 0) return 'Nothing can be found yet.';
  const whole = wholeOf(issues);
  if (whole === 'closed-without-finding') return 'No issue is left to find on.';
  const counts = findingResults.flatMap((result) => {
    const count = standing(issues).filter((issue) => issue.result === result).length;
    return count > 0 ? [`${count} ${findingNames[result].toLowerCase()}`] : [];
  });
  const missing = standing(issues).filter(({ result }) => result === null).length;
  if (whole === null) return [...counts, `${missing} without a finding`].join(', ');
  return `${counts.join(', ')}: ${wholeNames[whole].toLowerCase()}`;
}
