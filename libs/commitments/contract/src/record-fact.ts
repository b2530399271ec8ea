import { consentPurposes, explanations, holdReasons, legalReasons, passReasons, recordGroups } from '@accord/commitments/rules';
import { DateText, HappenedOn, Id, line } from '@accord/platform/contract';
import * as z from 'zod';

/** The length of the case's log as it was seen: a colleague's fact in between answers 409, and nothing typed is lost. */
export const LogVersion = z.int().min(0);

const reason = line('Enter the reason', 2000);
const optionalReason = reason.nullable().default(null);
const base = { happenedOn: HappenedOn, version: LogVersion };
const plain = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), ...base, reason: optionalReason });
const reasoned = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), ...base, reason });
const consent = z.enum(consentPurposes, { error: 'Choose what the consent is for' });
const reviewOn = DateText;
const yes = (error: string) => z.boolean({ error });

/** A fact that a person records by hand, by its kind. The reason holds what was said, and nothing else does. */
export const RecordDateFact = z
  .discriminatedUnion('kind', [
    plain('discussed'),
    plain('discussion-declined'),
    reasoned('final-response-sent'),
    plain('waiting-ended'),
    plain('pause-ended'),
    plain('event-happened'),
    plain('became-known'),
    plain('lateness-approved'),
    plain('regulator-asked'),
    plain('regulator-answered'),
    plain('data-complaint-received'),
    plain('data-complaint-acknowledged'),
    plain('ombudsman-asked'),
    plain('stage-one-answered'),
    plain('stage-two-requested'),
    plain('adjudication-asked'),
    plain('notice-sent'),
    reasoned('legal-flag-cleared'),
    reasoned('passed-to-us'),
    reasoned('refused-to-deal'),
    plain('acknowledged').extend({ by: z.enum(['letter', 'call'], { error: 'Choose letter or call' }), offeredDiscussion: yes('Choose yes or no') }),
    plain('explained').extend({ about: z.enum(explanations, { error: 'Choose what was explained' }) }),
    plain('consent-asked').extend({ purpose: consent }),
    reasoned('consent-received').extend({ purpose: consent }),
    plain('consent-refused').extend({ purpose: consent }),
    reasoned('waiting-began').extend({ for: z.enum(['consent', 'complainant', 'another-body', 'mediation', 'legal-advice'], { error: 'Choose whom you wait for' }) }),
    reasoned('pause-began').extend({ reviewOn }),
    reasoned('hold-began').extend({ for: z.enum(holdReasons, { error: 'Choose for whom it is held' }), decidedBy: line('Enter who decided', 120), reviewOn }),
    reasoned('hold-ended').extend({ factId: Id }),
    reasoned('legal-flag-set').extend({ because: z.enum(legalReasons, { error: 'Choose what happened' }) }),
    reasoned('passed-on').extend({ because: z.enum(passReasons, { error: 'Choose why' }) }),
    reasoned('lateness-judged').extend({ accepted: yes('Choose yes or no'), goodReason: yes('Choose yes or no'), stillFair: yes('Choose yes or no') }),
  ])
  .meta({ id: 'RecordDateFact' });
export type RecordDateFact = z.infer<typeof RecordDateFact>;

/** One fact that may be recorded, or the one sentence why not. */
export const FactOffer = z
  .object({ kind: z.string(), group: z.enum(recordGroups), label: z.string(), reason: z.string().nullable(), reasonOptional: z.boolean(), asks: z.array(z.string()), whyNot: z.string().nullable() })
  .meta({ id: 'FactOffer' });
export type FactOffer = z.infer<typeof FactOffer>;

/** What may be recorded on a case today. */
export const FactOffers = z
  .object({
    caseId: Id,
    version: LogVersion,
    today: DateText,
    receivedOn: DateText.nullable(),
    holds: z.array(z.object({ factId: Id, words: z.string() })),
    /** The decision on lateness that waits for a second person, with its reasons. */
    decision: z.object({ words: z.string(), by: z.string(), reason: z.string().nullable() }).nullable(),
    offers: z.array(FactOffer),
  })
  .meta({ id: 'FactOffers' });
export type FactOffers = z.infer<typeof FactOffers>;

/** A fact that never happened: it stays in the log, struck out, with who and why. */
export const StrikeOut = z.object({ reason: line('Enter why it is wrong', 300), version: LogVersion }).meta({ id: 'StrikeOut' });
export type StrikeOut = z.infer<typeof StrikeOut>;
