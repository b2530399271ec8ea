import { DateText } from '@accord/platform/contract';
import * as z from 'zod';

export const OnTimeQuery = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month, like 2026-11').optional() });
export type OnTimeQuery = z.infer<typeof OnTimeQuery>;

const Month = z.object({
  month: z.string(),
  due: z.int(),
  onOriginal: z.int(),
  onCurrent: z.int(),
  late: z.int(),
  open: z.int(),
  percent: z.int().nullable(),
});

/** Twelve months of how dates were kept, a series for each rule, with its sentence. */
export const OnTimeReport = z
  .object({
    asAt: DateText,
    month: z.string(),
    definition: z.string(),
    series: z.array(z.object({ ruleId: z.string(), name: z.string(), sentence: z.string(), months: z.array(Month) })),
  })
  .meta({ id: 'OnTimeReport' });
export type OnTimeReport = z.infer<typeof OnTimeReport>;
