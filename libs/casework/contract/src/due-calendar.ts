import { dateScopes } from '@accord/casework/rules';
import { standings } from '@accord/commitments/rules';
import { Cursor, DateText, Id } from '@accord/platform/contract';
import * as z from 'zod';

export const DateScope = z.enum(dateScopes, { error: 'Choose whose dates' });
export type DateScope = z.infer<typeof DateScope>;

/** Which month, and whose dates: mine unless said. */
export const AskDueMonth = z.object({ month: z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'Choose a month'), scope: DateScope.default('mine') });
export type AskDueMonth = z.infer<typeof AskDueMonth>;

/** Which days, first and last: six weeks at most, as many as a month shows. */
export const AskDueDates = z
  .object({ from: DateText, to: DateText, scope: DateScope.default('mine'), cursor: Cursor })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 42 * 86_400_000, { error: 'Choose six weeks or fewer', path: ['to'] });
export type AskDueDates = z.infer<typeof AskDueDates>;

/** One day of a month: how many dates fall on it, and why it is not worked. */
export const DueDay = z
  .object({
    date: DateText,
    /** Open dates of this day, the overdue ones among them. */
    due: z.int(),
    overdue: z.int(),
    /** "3 due, 1 overdue", or nothing. */
    words: z.string(),
    /** The holiday's or closure's name; null on a working day and at a weekend. */
    closed: z.string().nullable(),
    weekend: z.boolean(),
  })
  .meta({ id: 'DueDay' });
export type DueDay = z.infer<typeof DueDay>;

/** A month in whole weeks from Monday, with what falls on each day. */
export const DueMonth = z
  .object({
    today: DateText,
    month: z.string(),
    scope: DateScope,
    /** Whose dates this person may choose from. */
    scopes: z.array(DateScope),
    calendar: z.string(),
    days: z.array(DueDay),
    /** Of the month itself. */
    words: z.string(),
    due: z.int(),
    /** Overdue dates of earlier months: how many, and the month of the earliest. */
    earlier: z.object({ words: z.string(), month: z.string() }).nullable(),
  })
  .meta({ id: 'DueMonth' });
export type DueMonth = z.infer<typeof DueMonth>;

/** One open date. */
export const DueDate = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    what: z.string(),
    dueOn: DateText,
    actBy: DateText,
    standing: z.object({ kind: z.enum(standings), words: z.string() }),
    owner: z.string().nullable(),
    provisional: z.boolean(),
    policy: z.boolean(),
  })
  .meta({ id: 'DueDate' });
export type DueDate = z.infer<typeof DueDate>;

export const DueDates = z.object({ items: z.array(DueDate), next: z.string().nullable() }).meta({ id: 'DueDates' });
export type DueDates = z.infer<typeof DueDates>;
