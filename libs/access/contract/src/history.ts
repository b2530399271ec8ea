import { Id, InstantText } from '@accord/platform/contract';
import * as z from 'zod';

/** One line of a case's own history, in plain words. */
export const HistoryLine = z.object({ at: InstantText, who: z.string(), what: z.string(), kind: z.enum(['read', 'change']), subjectId: Id.nullable() });
export type HistoryLine = z.infer<typeof HistoryLine>;

export const CaseHistory = z.object({ items: z.array(HistoryLine), next: z.string().nullable() }).meta({ id: 'CaseHistory' });
export type CaseHistory = z.infer<typeof CaseHistory>;
