import { Cursor, DateText, Id, InstantText, Version } from '@accord/platform/contract';
import { mondayFigures } from '@accord/reporting/rules';
import * as z from 'zod';

const Figure = z.object({ key: z.enum(mondayFigures), count: z.int(), sentence: z.string() });

/** What is new since the reader last said that they have seen it, and how things stand; each figure has its rows. */
export const Monday = z
  .object({
    /** To be sent back with "I have seen these": what came later stays new. */
    asAt: InstantText,
    today: DateText,
    /** Null for somebody who never said so: then the last seven days count. */
    lastLooked: InstantText.nullable(),
    since: InstantText,
    figures: z.array(Figure),
    month: z.object({ month: z.string(), sentence: z.string(), due: z.int(), kept: z.int(), late: z.int(), now: z.int().nullable(), best: z.int().nullable() }),
  })
  .meta({ id: 'Monday' });
export type Monday = z.infer<typeof Monday>;

export const SeenMonday = z.object({ asAt: InstantText }).meta({ id: 'SeenMonday' });
export type SeenMonday = z.infer<typeof SeenMonday>;

export const MondayRowsQuery = z.object({ figure: z.enum(mondayFigures), cursor: Cursor });
export type MondayRowsQuery = z.infer<typeof MondayRowsQuery>;

/** One row behind a figure: what it is, of which case, since or by when, whose. */
export const MondayRow = z
  .object({ id: z.string(), caseId: Id.nullable(), reference: z.string().nullable(), title: z.string(), what: z.string(), on: DateText, owner: z.string().nullable(), to: z.string().nullable() })
  .meta({ id: 'MondayRow' });
export type MondayRow = z.infer<typeof MondayRow>;

export const MondayRows = z.object({ figure: z.enum(mondayFigures), items: z.array(MondayRow), next: z.string().nullable() }).meta({ id: 'MondayRows' });
export type MondayRows = z.infer<typeof MondayRows>;

const WeekLoad = z.object({ due: z.int(), words: z.string(), isOver: z.boolean() });

/** What falls due in the next 20 working days, a row a person, a column a week. */
export const Forecast = z
  .object({
    asAt: DateText,
    capacity: z.int(),
    capacityVersion: z.int(),
    weeks: z.array(z.object({ from: DateText, to: DateText, workingDays: z.int() })),
    people: z.array(z.object({ staffId: Id.nullable(), name: z.string(), overdue: z.int(), weeks: z.array(WeekLoad) })),
    sentence: z.string(),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof Forecast>;

/** How many dates one person can meet in a whole week. Version 0 where none was set yet. */
export const SetCapacity = z
  .object({ dates: z.int('Enter a whole number').min(1, 'Enter a number from 1 to 200').max(200, 'Enter a number from 1 to 200'), version: z.union([Version, z.literal(0)]) })
  .meta({ id: 'SetCapacity' });
export type SetCapacity = z.infer<typeof SetCapacity>;
