import { commitmentStates, consentPurposes } from '@accord/commitments/rules';
import { DateText, HappenedOn, Id, InstantText, line, Version } from '@accord/platform/contract';
import * as z from 'zod';

/** One date of a case as it is and as it would be; null: the date is not there. */
export const DateMoveView = z.object({
  code: z.string(),
  what: z.string(),
  from: DateText.nullable(),
  to: DateText.nullable(),
  actByFrom: DateText.nullable(),
  actByTo: DateText.nullable(),
  state: z.enum(commitmentStates),
  /** Where a new version would count although the date began before its first day: that version, and the day it began. */
  beganBefore: z.object({ version: z.int(), beganOn: DateText }).nullish(),
});
export type DateMoveView = z.infer<typeof DateMoveView>;

/** A letter that went out with a date that would move. */
export const OldDateLetter = z.object({ id: Id, name: z.string(), sentOn: DateText, date: DateText });
export type OldDateLetter = z.infer<typeof OldDateLetter>;

/** One case of a preview. `changed`: something was written down since it was looked at. */
export const RedatingCase = z
  .object({
    caseId: Id,
    reference: z.string(),
    ticked: z.boolean(),
    state: z.enum(['would-move', 'changed', 'moved', 'put-back']),
    moves: z.array(DateMoveView),
    letters: z.array(OldDateLetter),
  })
  .meta({ id: 'RedatingCase' });
export type RedatingCase = z.infer<typeof RedatingCase>;

/** The version of a rule that an act made, beside the one before it. */
export const RedatingRule = z.object({
  ruleId: z.string(),
  version: z.int(),
  standing: z.enum(['on', 'off']),
  /** First day on which a period may begin under it. */
  validFrom: DateText.nullable(),
  /** `3 working days after the day`. */
  length: z.string(),
  lengthBefore: z.string(),
});
export type RedatingRule = z.infer<typeof RedatingRule>;

/**
 * What a change of calendar or rules would move, and how far that is. Counts are of cases, of those that the reader may see; each case
 * counts once: a date of it ends, or one moves later, or one earlier, or something else changes (a day to act by, a date it had not).
 */
export const RedatingView = z
  .object({
    id: Id,
    number: z.int(),
    title: z.string(),
    kind: z.enum(['calendar', 'rule']),
    recordedBy: z.string(),
    recordedAt: InstantText,
    state: z.enum(['looking', 'ready', 'moving', 'moved', 'left', 'putting-back', 'put-back']),
    looked: z.int(),
    toLook: z.int(),
    counts: z.object({ ends: z.int(), later: z.int(), earlier: z.int(), otherwise: z.int(), stay: z.int(), ticked: z.int(), changed: z.int(), moved: z.int(), putBack: z.int() }),
    /** Null for a change of the calendar. */
    rule: RedatingRule.nullable(),
    /** A later act on the same day or rule, which holds instead: this one is applied no more. */
    replacedBy: z.object({ id: Id, title: z.string() }).nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: InstantText.nullable(),
    version: z.int(),
    items: z.array(RedatingCase),
    next: z.string().nullable(),
  })
  .meta({ id: 'RedatingView' });
export type RedatingView = z.infer<typeof RedatingView>;

export const TickCase = z.object({ ticked: z.boolean() });
export type TickCase = z.infer<typeof TickCase>;

/** Moving, leaving or putting back: always with a reason, which each case then shows. */
export const DecideRedating = z.object({ version: Version, reason: line('Enter the reason: each case shows it', 300) });
export type DecideRedating = z.infer<typeof DecideRedating>;

/** What one fact would move on one case, before it is recorded. */
export const WouldMove = z.object({ moves: z.array(DateMoveView), letters: z.array(OldDateLetter) }).meta({ id: 'WouldMove' });
export type WouldMove = z.infer<typeof WouldMove>;

/** A fact that is not written down yet: what would move if it were? */
export const Suppose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('corrected'), factId: Id, happenedOn: HappenedOn }),
  z.object({ kind: z.literal('consent-received'), purpose: z.enum(consentPurposes), happenedOn: HappenedOn }),
]);
export type Suppose = z.infer<typeof Suppose>;
