import { InstantText } from '@accord/platform/contract';
import * as z from 'zod';

const figures = { rows: z.int(), chains: z.int(), anchors: z.int() };

/** How much of the record there is, and when it was last checked. */
export const RecordView = z
  .object({
    ...figures,
    lastAnchorAt: InstantText.nullable(),
    lastCheck: z.object({ at: InstantText, by: z.string(), rows: z.int(), faults: z.int() }).nullable(),
  })
  .meta({ id: 'RecordView' });
export type RecordView = z.infer<typeof RecordView>;

/** What a check found; without faults every row stands as it was written. */
export const RecordChecked = z
  .object({ ...figures, /** Rows since the last anchor: a change there is found after the next one. */ sinceAnchor: z.int(), faults: z.array(z.string()) })
  .meta({ id: 'RecordChecked' });
export type RecordChecked = z.infer<typeof RecordChecked>;
