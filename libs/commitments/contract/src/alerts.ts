import { standings } from '@accord/commitments/rules';
import { Cursor, DateText, Id, InstantText, line } from '@accord/platform/contract';
import * as z from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, like 08:00');
const days = (most: number) =>
  z.array(z.coerce.number('Enter whole numbers, like 5, 2, 0').int('Enter whole numbers, like 5, 2, 0').min(0, 'Enter 0 or more').max(most, `Enter ${most} or less`)).max(8, 'Enter 8 numbers or fewer');
const reach = z.object({
  afterDays: z.coerce.number('Enter a whole number').int('Enter a whole number').min(0, 'Enter 0 or more').max(60, 'Enter 60 or less'),
  sixMonthDays: z.coerce.number('Enter a whole number').int('Enter a whole number').min(0, 'Enter 0 or more').max(180, 'Enter 180 or less'),
});

const policy = {
  hours: z.object({ from: time, to: time }).refine(({ from, to }) => from < to, { message: 'The day ends before it begins. Enter a later time.', path: ['to'] }),
  /** Working days before the day to act by. */
  before: days(60),
  /** Working days after the date. */
  after: days(60),
  /** Days before the six months end. */
  sixMonths: days(180),
  ladder: z.object({ manager: reach, deputy: reach, executive: reach }),
  deputyId: Id.nullable(),
};

/** What an empty list of days would mean. */
const nobodyHears = {
  before: 'Nobody would hear before a date. Enter days, or tick that none is meant.',
  after: 'Nobody would hear after a date was missed. Enter days, or tick that none is meant.',
  sixMonths: 'Nobody would hear before the six months end. Enter days, or tick that none is meant.',
} as const;

/** `noneMeant`: an empty list is no slip of the hand. */
export const SaveAlertPolicy = z.object({ ...policy, noneMeant: z.boolean().default(false), version: z.int().min(0) }).check(({ value, issues }) => {
  if (value.noneMeant) return;
  for (const list of ['before', 'after', 'sixMonths'] as const) {
    if (value[list].length === 0) issues.push({ code: 'custom', path: [list], message: nobodyHears[list], input: value[list] });
  }
});
export type SaveAlertPolicy = z.infer<typeof SaveAlertPolicy>;

/** `version` 0: nobody has changed the defaults. */
export const AlertPolicyView = z
  .object({ ...policy, version: z.int(), isDefault: z.boolean(), people: z.array(z.object({ id: Id, name: z.string() })) })
  .meta({ id: 'AlertPolicyView' });
export type AlertPolicyView = z.infer<typeof AlertPolicyView>;

export const AlertChoice = z.object({
  mail: z.enum(['digest', 'single'], 'Choose how you want to hear of them'),
  /** When the digest comes, within working hours; null: at their beginning. */
  digestAt: time.nullable().default(null),
});
export type AlertChoice = z.infer<typeof AlertChoice>;

export const AlertChoiceView = AlertChoice.extend({ hours: z.object({ from: z.string(), to: z.string() }) }).meta({ id: 'AlertChoiceView' });
export type AlertChoiceView = z.infer<typeof AlertChoiceView>;

/** `resting`: those that rest until later. */
export const AlertQuery = z.object({ show: z.enum(['open', 'resting']).default('open'), cursor: Cursor });
export type AlertQuery = z.infer<typeof AlertQuery>;

export const AlertView = z.object({
  id: Id,
  caseId: Id,
  commitmentId: Id,
  reference: z.string(),
  what: z.string(),
  dueOn: DateText,
  actBy: DateText,
  standing: z.object({ kind: z.enum(standings), words: z.string() }),
  raisedAt: InstantText,
  /** Why this person has it: `You have the case`, `You cover for Tom Reed`. */
  why: z.string(),
  /** Said when it came late, and how late; null otherwise. */
  late: z.string().nullable(),
  /** How its mail stands, in words. */
  mail: z.string(),
  resting: z.object({ until: InstantText, reason: z.string() }).nullable(),
  /** The last moment until which it can rest, and why it cannot rest at all; one of them is null. */
  restLatest: InstantText.nullable(),
  cannotRest: z.string().nullable(),
});
export type AlertView = z.infer<typeof AlertView>;

export const AlertPage = z
  .object({ items: z.array(AlertView), next: z.string().nullable(), counts: z.object({ open: z.int(), resting: z.int() }), hours: z.object({ from: z.string(), to: z.string() }) })
  .meta({ id: 'AlertPage' });
export type AlertPage = z.infer<typeof AlertPage>;

export const RestAlert = z.object({ on: z.iso.date('Enter the day on which it comes back'), at: time, reason: line('Say why it can rest', 300) });
export type RestAlert = z.infer<typeof RestAlert>;

