import { DateText, Id, line } from '@accord/platform/contract';
import * as z from 'zod';

/** Days on which somebody is away, first and last included, with who covers. */
export const AbsenceView = z.object({ id: Id, from: DateText, to: DateText, coverId: Id, coverName: z.string(), /** Whoever covers has left: nobody does. */ coverLeft: z.boolean(), current: z.boolean() });
export type AbsenceView = z.infer<typeof AbsenceView>;

export const AbsencesOf = z
  .object({
    staffId: Id,
    /** Today and to come, the next first. */
    items: z.array(AbsenceView),
    /** For whom this person covers, today and to come. */
    covers: z.array(z.object({ id: Id, name: z.string(), from: DateText, to: DateText })),
  })
  .meta({ id: 'AbsencesOf' });
export type AbsencesOf = z.infer<typeof AbsencesOf>;

export const RecordAbsence = z.object({ from: z.iso.date('Enter the first day away'), to: z.iso.date('Enter the last day away'), coverId: line('Choose who covers', 36).pipe(Id) });
export type RecordAbsence = z.infer<typeof RecordAbsence>;
