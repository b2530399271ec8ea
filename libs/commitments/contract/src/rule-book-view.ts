import { DateText, line } from '@accord/platform/contract';
import * as z from 'zod';
import { ActView } from './calendars-view';
import { readingOfRule } from './reading';

/** How a length counts: the pair of unit and convention, for which each rule's wording decides. */
export const countings = ['working-day AFTER', 'working-day DAY1', 'working-day FROM', 'day AFTER', 'day FROM', 'month FROM', 'month MAFTER'] as const;
const Counting = z.enum(countings, { error: 'Say how it counts' });
const since = 'Enter the day from which it holds';
const length = z.int('Enter a whole number').min(1, 'Enter 1 or more').max(400, 'Enter 400 or fewer');

/** One version of a rule. */
export const RuleVersion = z
  .object({
    version: z.int(),
    standing: z.enum(['on', 'off']),
    validFrom: DateText.nullable(),
    validTo: DateText.nullable(),
    /** `3 working days after the day`, or why there is no number. */
    lengthWords: z.string(),
    length: z.int().nullable(),
    counting: Counting.nullable(),
    extensionWords: z.string(),
    /** Whether its dates count from the day consent came. */
    heldForConsent: z.boolean(),
    source: z.string(),
    evidence: z.string(),
    countConfirmed: z.boolean(),
    /** The organisation's own version: who read the text, when, and the words. */
    read: z.object({ by: z.string(), on: DateText, quotation: z.string() }).nullable(),
    act: ActView.nullable(),
  })
  .meta({ id: 'RuleVersion' });
export type RuleVersion = z.infer<typeof RuleVersion>;

/** A rule with its versions, newest first. */
export const RuleView = z
  .object({
    id: z.string(),
    what: z.string(),
    jurisdiction: z.string(),
    calendar: z.string(),
    startsAt: z.string(),
    ifMissed: z.string(),
    policy: z.boolean(),
    /** Nobody had confirmed its text: switching it on needs somebody who read it. */
    unconfirmed: z.boolean(),
    /** `off`: nobody has confirmed that it holds for consent; both dates are shown. `none`: the rule has no such hold. */
    consentHold: z.enum(['none', 'off', 'on']),
    versions: z.array(RuleVersion),
  })
  .meta({ id: 'RuleView' });
export type RuleView = z.infer<typeof RuleView>;

export const RuleBookView = z.object({ items: z.array(RuleView) }).meta({ id: 'RuleBookView' });
export type RuleBookView = z.infer<typeof RuleBookView>;

/** A version from the text of the rule, as a named person read it. */
export const AdoptRule = z.object({
  validFrom: z.iso.date(since),
  length,
  counting: Counting,
  ...readingOfRule('Enter the words of the text that give the number'),
});
export type AdoptRule = z.infer<typeof AdoptRule>;

/** A local target: policy of the organisation, never law. */
export const SetTarget = z.object({ validFrom: z.iso.date(since), length, counting: Counting, reason: line('Enter who decided this, and where', 300) });
export type SetTarget = z.infer<typeof SetTarget>;

/** That a rule holds its date until consent comes, from the text, as a named person read it. */
export const HoldForConsent = z.object({
  validFrom: z.iso.date(since),
  ...readingOfRule('Enter the words of the text that hold the date'),
});
export type HoldForConsent = z.infer<typeof HoldForConsent>;

export const SwitchRuleOff = z.object({ validFrom: z.iso.date(since), reason: line('Enter why', 300) });
export type SwitchRuleOff = z.infer<typeof SwitchRuleOff>;

