import * as z from 'zod';
import { nationCalendarKeys } from '@accord/calendar/rules';

const unit = z.enum(['working-day', 'day', 'month'], { error: 'unit is working-day, day or month' });
const lists = { error: 'addHolidays and workHolidays are lists of dates' };
const days = z.array(z.string(lists), lists);
const id = z.union([z.string(), z.number(), z.null()], { error: 'id is a text or a number' });

/** One question of the calculator, and one line of `due --batch`. Dates are `YYYY-MM-DD`; `start` may be an instant with offset. */
export const DueLine = z.strictObject(
  {
    id: id.optional(),
    rule: z.string({ error: 'rule is the id of a rule, for example E-ACK' }),
    start: z.string({ error: 'start is a date, or an instant with offset' }),
    calendar: z.enum(nationCalendarKeys, { error: 'calendar is england-and-wales, scotland or northern-ireland' }).optional(),
    length: z.int({ error: 'length is a whole number' }).min(1, { error: 'length is at least 1' }).max(1000, { error: 'length is at most 1000' }).optional(),
    unit: unit.optional(),
    extended: z.boolean({ error: 'extended is true or false' }).optional(),
    addHolidays: days.optional(),
    workHolidays: days.optional(),
    eventDate: z.string({ error: 'eventDate is a date' }).optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? `Unknown: ${issue.keys.join(', ')}` : 'A line is a JSON object') },
);
export type DueLine = z.infer<typeof DueLine>;

/** One answer of `due --batch`. */
export const DueAnswer = z.union([
  z.object({
    id,
    rule: z.string(),
    due: z.string(),
    actBy: z.string(),
    status: z.enum(['in-force', 'unconfirmed']),
    version: z.int(),
    provisional: z.boolean(),
  }),
  z.object({ id, error: z.string() }),
]);
export type DueAnswer = z.infer<typeof DueAnswer>;
