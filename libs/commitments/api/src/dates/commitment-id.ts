import { hashedId } from '../alerts/hashed-id';

/** The id of a commitment, made from its case and code, so that recomputing gives the same. */
export const commitmentId = (caseId: string, code: string): string => hashedId(`accord commitment ${caseId} ${code}`);
