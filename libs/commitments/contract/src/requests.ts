import { grantors, grantWays, handDates } from '@accord/commitments/rules';
import { DateText, HappenedOn, Id, line } from '@accord/platform/contract';
import * as z from 'zod';
import { LogVersion } from './record-fact';

/** A date set by hand, where no confirmed rule gives one: always with its source. The name is that of the signed-in person. */
export const SetDateByHand = z
  .object({
    what: z.enum(handDates, { error: 'Choose what the date is for' }),
    due: DateText,
    source: line('Enter where this date comes from', 300),
    reason: line('Enter why', 300).nullable().default(null),
    version: LogVersion,
  })
  .meta({ id: 'SetDateByHand' });
export type SetDateByHand = z.infer<typeof SetDateByHand>;

/** The response period, agreed with the complainant or fixed by us: to a day, or for a length. */
export const AgreePeriod = z
  .object({
    agreedOn: HappenedOn,
    agreedBy: z.enum(['complainant', 'body'], { error: 'Say who agreed' }),
    period: z.union(
      [
        z.object({ until: DateText }),
        z.object({ length: z.int().min(1).max(400), unit: z.enum(['working-day', 'day', 'month']) }),
      ],
      { error: 'Choose how long, or enter a real date' },
    ),
    /** Where we fixed it: the day of the letter that says so (E09 reg 13(8)); null while it has not gone. */
    letterSentOn: HappenedOn.nullable().default(null),
    reason: line('Enter why', 300).nullable().default(null),
    version: LogVersion,
  })
  .meta({ id: 'AgreePeriod' });
export type AgreePeriod = z.infer<typeof AgreePeriod>;

/** More time for one date: until when, who gave it, how it was agreed or told, and why. */
export const AskMoreTime = z
  .object({
    until: DateText,
    agreedOn: HappenedOn,
    grantedBy: z.enum(grantors, { error: 'Choose who gave more time' }),
    /** The person of ours who gave it; not asked where the complainant did. */
    grantedById: Id.nullable().default(null),
    how: z.enum(grantWays, { error: 'Choose how' }),
    reason: line('Enter why more time is needed', 300),
    version: LogVersion,
  })
  .check((given) => {
    const { grantedBy, grantedById } = given.value;
    if (grantedBy !== 'complainant' && grantedById === null) given.issues.push({ code: 'custom', path: ['grantedById'], message: 'Choose who gave it', input: grantedById });
  })
  .meta({ id: 'AskMoreTime' });
export type AskMoreTime = z.infer<typeof AskMoreTime>;

/** A fact recorded wrongly: on which day it really happened. */
export const CorrectFact = z
  .object({ happenedOn: HappenedOn, reason: line('Enter what was wrong', 300), version: LogVersion })
  .meta({ id: 'CorrectFact' });
export type CorrectFact = z.infer<typeof CorrectFact>;
