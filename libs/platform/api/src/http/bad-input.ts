import type { StandardSchemaV1 } from '@standard-schema/spec';
import { ProblemException } from './problem';

/** Bad input stops at the contract: each field with what to enter. */
export function badInput(issues: readonly StandardSchemaV1.Issue[]): ProblemException {
  const errors = issues.slice(0, 100).map((issue) => ({ path: pathOf(issue), message: wordsOf(issue) }));
  return new ProblemException({ type: '/problems/bad-input', status: 400, title: 'There is a problem', detail: 'Some answers need mending.', code: 'bad-input', errors });
}

const pathOf = (issue: StandardSchemaV1.Issue): string =>
  (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');

/** The library's own words speak of types, to programmers: whatever a contract did not word itself is said plainly. */
const wordsOf = ({ message }: StandardSchemaV1.Issue): string => (/^(Invalid|Unrecognized|Too (big|small))/.test(message) ? 'This is missing, or cannot be read' : message);
