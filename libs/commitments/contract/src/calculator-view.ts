import { nationCalendarKeys } from '@accord/calendar/rules';
import { DateText, InstantText } from '@accord/platform/contract';
import * as z from 'zod';
import { ProofDay } from './proof-view';

const days = z.array(DateText).max(50, 'Use 50 days or fewer').optional();

/** A date to work out without a case: the fields of a line of `due --batch`, with words for the page. Nothing of it is kept. */
export const WorkOutDate = z
  .strictObject({
    rule: z.string().min(1, 'Choose a rule').max(20, 'Choose a rule'),
    start: z.union([DateText, InstantText], { error: 'Enter a real date, like 20 11 2026' }),
    /**
     * A nation's, as published, or `ours`: that of the organisation's nation, as it keeps it with its closures and worked holidays. Unless
     * said, that of the rule's nation as the organisation keeps it.
     */
    calendar: z.enum([...nationCalendarKeys, 'ours'], { error: 'Choose a calendar' }).optional(),
    length: z.int('Enter a whole number').min(1, 'Enter 1 or more').max(1000, 'Enter 1,000 or less').optional(),
    unit: z.enum(['working-day', 'day', 'month'], { error: 'Choose days or months' }).optional(),
    extended: z.boolean().optional(),
    addHolidays: days,
    workHolidays: days,
    eventDate: DateText.optional(),
  })
  .meta({ id: 'WorkOutDate' });
export type WorkOutDate = z.infer<typeof WorkOutDate>;

/** One date with its proof. */
export const WorkedOutDate = z
  .object({
    ruleId: z.string(),
    version: z.int(),
    what: z.string(),
    due: DateText,
    actBy: DateText,
    status: z.enum(['in-force', 'unconfirmed']),
    provisional: z.boolean(),
    countConfirmed: z.boolean(),
    /** Each under 20 words, the answer first. */
    sentences: z.array(z.string()),
    days: z.array(ProofDay),
    /** Which it was counted in, and whether as the organisation keeps it. */
    calendar: z.string(),
    source: z.string(),
    evidence: z.string(),
  })
  .meta({ id: 'WorkedOutDate' });
export type WorkedOutDate = z.infer<typeof WorkedOutDate>;

/** One date, two for E-DEEM; none where the rule gives none for this start, with the sentence why and the rule to look at instead. */
export const CalculatorAnswer = z
  .object({ dates: z.array(WorkedOutDate), none: z.object({ sentence: z.string(), instead: z.string().nullable() }).nullable() })
  .meta({ id: 'CalculatorAnswer' });
export type CalculatorAnswer = z.infer<typeof CalculatorAnswer>;

/** A rule to choose from, with what it takes besides a start. */
export const CalculatorRule = z
  .object({
    id: z.string(),
    what: z.string(),
    /** Where it holds, in words. */
    place: z.string(),
    /** What the start is, in words: "the day it reached us". */
    start: z.string(),
    agreed: z.boolean(),
    event: z.boolean(),
    furthest: z.boolean(),
    /** "ended 31 March 2026", "off", or nothing. */
    note: z.string(),
  })
  .meta({ id: 'CalculatorRule' });
export type CalculatorRule = z.infer<typeof CalculatorRule>;

export const CalculatorRules = z.object({ items: z.array(CalculatorRule) }).meta({ id: 'CalculatorRules' });
export type CalculatorRules = z.infer<typeof CalculatorRules>;
