/** What a page shows instead of itself. */
export type Kind = 'none' | 'not-found' | 'role' | 'no-connection' | 'failed';

/**
 * Why a page cannot be read, from the status of the answer; 0 is no answer at all. What a reading asks for stands in its
 * address alone: where the server cannot read that (400), there is no such page.
 */
export function kindOf(problem: { readonly status: number } | undefined): Kind {
  if (!problem) return 'none';
  if (problem.status === 404 || problem.status === 400) return 'not-found';
  if (problem.status === 403) return 'role';
  return problem.status === 0 ? 'no-connection' : 'failed';
}
