import { standings } from '@accord/commitments/rules';
import { Cursor, DateText, Id } from '@accord/platform/contract';
import { lateReasons, performanceFigures, performanceGroups } from '@accord/reporting/rules';
import * as z from 'zod';

const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month, like 2026-11');

/** Which dates are looked at: those that fell due in the months up to `month`, of one rule or of every legal one. */
export const PerformanceQuery = z.object({
  month: MonthText.optional(),
  months: z.coerce.number().int().min(1, 'Choose 1 to 24 months').max(24, 'Choose 1 to 24 months').default(12),
  by: z.enum(performanceGroups).default('month'),
  rule: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'Choose a rule from the list').optional(),
});
export type PerformanceQuery = z.infer<typeof PerformanceQuery>;

const Group = z.object({
  /** The month, service, complexity or rule; empty for cases that have none. */
  key: z.string(),
  name: z.string(),
  due: z.int(),
  onCurrent: z.int(),
  onOriginal: z.int(),
  late: z.int(),
  open: z.int(),
  percent: z.int().nullable(),
  percentOriginal: z.int().nullable(),
  /** Answers sent in these months and the median of days from receipt; null where none was sent or a rule has no answers of its own. */
  answers: z.int().nullable(),
  medianDays: z.number().nullable(),
});

export const PerformanceReport = z
  .object({
    asAt: DateText,
    from: z.string(),
    to: z.string(),
    by: z.enum(performanceGroups),
    definition: z.string(),
    sentence: z.string(),
    groups: z.array(Group),
    answers: z.int(),
    medianDays: z.number().nullable(),
    extensions: z.int(),
    /** Dates set by hand that fell due: those in the place of a rule count above, those beside one do not. */
    byHand: z.array(z.object({ ruleId: z.string(), due: z.int(), sentence: z.string() })),
    lateReasons: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
    withoutReason: z.int(),
    rules: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'PerformanceReport' });
export type PerformanceReport = z.infer<typeof PerformanceReport>;

/** The rows behind a figure: of one group, or of all of them. `reason` narrows late ones to a code. */
export const PerformanceRowsQuery = PerformanceQuery.extend({
  figure: z.enum(performanceFigures),
  key: z.string().max(60).optional(),
  reason: z.string().regex(/^[a-z-]{1,40}$/, 'Choose a reason from the list').optional(),
  cursor: Cursor,
});
export type PerformanceRowsQuery = z.infer<typeof PerformanceRowsQuery>;

export const PerformanceRow = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    title: z.string(),
    what: z.string(),
    ruleId: z.string(),
    dueOn: DateText,
    originalDueOn: DateText,
    standing: z.object({ kind: z.enum(standings), words: z.string() }),
    owner: z.string().nullable(),
    /** Why it was late, where somebody said so. */
    late: z.object({ code: z.string(), name: z.string(), note: z.string(), version: z.int() }).nullable(),
    /** For an extension: until when and why. */
    extended: z.object({ until: DateText.nullable(), reason: z.string() }).nullable(),
    /** For an answer: when it was sent, and how many days after receipt. */
    answered: z.object({ sentOn: DateText, days: z.int() }).nullable(),
  })
  .meta({ id: 'PerformanceRow' });
export type PerformanceRow = z.infer<typeof PerformanceRow>;

export const PerformanceRows = z.object({ items: z.array(PerformanceRow), next: z.string().nullable() }).meta({ id: 'PerformanceRows' });
export type PerformanceRows = z.infer<typeof PerformanceRows>;

/** Why a date was met late or missed. Version 0 where nobody said so yet. */
export const SayWhyLate = z
  .object({
    code: z.enum(lateReasons.map(({ code }) => code), 'Choose a reason'),
    note: z.string().trim().max(500, 'Use 500 characters or fewer').default(''),
    version: z.int().min(0),
  })
  .check(({ value, issues }) => {
    if (value.code === 'other' && value.note === '') issues.push({ code: 'custom', path: ['note'], message: 'Enter what the other reason was', input: value.note });
  })
  .meta({ id: 'SayWhyLate' });
export type SayWhyLate = z.infer<typeof SayWhyLate>;

/** One late date with what was said of it, and the reasons that may be chosen today. */
export const LateDate = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    what: z.string(),
    standing: z.object({ kind: z.enum(standings), words: z.string() }),
    dueOn: DateText,
    code: z.string(),
    note: z.string(),
    version: z.int(),
    reasons: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'LateDate' });
export type LateDate = z.infer<typeof LateDate>;
