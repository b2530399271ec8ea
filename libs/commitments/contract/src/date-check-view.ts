import { DateText, Id, InstantText } from '@accord/platform/contract';
import * as z from 'zod';

/**
 * One night's check. `cases` names them for those who may read dates; others see how many differ. `codes` are those of dates, or names of
 * what else follows from facts: `next`, `leads`, `complexity`, `handed`. `differing` counts what nobody has had worked out again.
 */
export const DateCheckView = z
  .object({
    onDate: DateText,
    startedAt: InstantText,
    endedAt: InstantText.nullable(),
    openCases: z.int(),
    closedCases: z.int(),
    differing: z.int(),
    cases: z.array(z.object({ caseId: Id, reference: z.string(), codes: z.array(z.string()), mended: z.object({ at: InstantText, by: z.string() }).nullable() })),
  })
  .meta({ id: 'DateCheckView' });
export type DateCheckView = z.infer<typeof DateCheckView>;

/** The last 30 checks, newest first. */
export const DateCheckList = z.object({ items: z.array(DateCheckView) }).meta({ id: 'DateCheckList' });
export type DateCheckList = z.infer<typeof DateCheckList>;
