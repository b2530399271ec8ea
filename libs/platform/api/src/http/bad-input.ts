import type { StandardSchemaV1 } from '@standard-schema/spec';
import { ProblemException } from './problem';

/** Bad input stops at the contract: each field with what to enter. */
export function badInput(issues: readonly StandardSchemaV1.Issue[]): ProblemException {
  const errors = issues.slice(0, 100).map((issue) => ({ path: pathOf(issue), message: issue.message }));
  return new ProblemException({ type: '/problems/bad-input', status: 400, title: 'There is a problem', detail: 'Some answers need mending.', code: 'bad-input', errors });
}

const pathOf = (issue: StandardSchemaV1.Issue): string =>
  (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
