import type { DraftOf } from './draft';

/** A draft about a case; which case is known only when the page has its inputs, which is before anything is typed. */
export const draftOfCase = (kind: string, caseId: () => string): DraftOf => ({
  kind,
  get caseId() {
    return caseId();
  },
});
