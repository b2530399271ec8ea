import { InstantText } from '@accord/platform/contract';
import * as z from 'zod';

/** Whether I have a secret address, since when, and when a calendar last read it. The address itself is shown once. */
export const CalendarFeedView = z.object({ madeAt: InstantText.nullable(), lastReadAt: InstantText.nullable() }).meta({ id: 'CalendarFeedView' });
export type CalendarFeedView = z.infer<typeof CalendarFeedView>;

/** A new secret address: shown now and never again. The one before it has ended. */
export const CalendarFeedMade = z.object({ address: z.string(), madeAt: InstantText }).meta({ id: 'CalendarFeedMade' });
export type CalendarFeedMade = z.infer<typeof CalendarFeedMade>;
