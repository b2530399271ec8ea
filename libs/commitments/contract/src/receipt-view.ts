import { DateText, line } from '@accord/platform/contract';
import * as z from 'zod';
import { ActView } from './calendars-view';
import { reading } from './reading';

/** What the organisation's own procedure says of what reaches it out of hours, with who confirmed which words; null: nothing, which is the default. */
export const ReceiptView = z
  .object({
    practice: z.object({ cutOff: z.string(), source: z.string(), quotation: z.string(), confirmedBy: z.string(), confirmedOn: DateText, act: ActView }).nullable(),
    /** Every time it was switched on or off, newest first. */
    acts: z.array(ActView),
  })
  .meta({ id: 'ReceiptView' });
export type ReceiptView = z.infer<typeof ReceiptView>;

/** Switches it on, or changes it: only with the words of the procedure and the name of whoever confirmed them. */
export const SwitchReceiptOn = z
  .object({
    cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, like 17:00'),
    ...reading({ source: 'Enter which procedure says so, and where', readBy: 'Enter who confirmed it', readOn: 'Enter the day on which it was confirmed', quotation: 'Enter the words of the procedure' }),
  })
  .meta({ id: 'SwitchReceiptOn' });
export type SwitchReceiptOn = z.infer<typeof SwitchReceiptOn>;

export const SwitchReceiptOff = z.object({ reason: line('Enter why', 300) }).meta({ id: 'SwitchReceiptOff' });
export type SwitchReceiptOff = z.infer<typeof SwitchReceiptOff>;
