import { consentItems, answers, sides, suitabilityAnswers, suitabilityCodes, suitabilityQuestions, suitabilityResults, mediationStates } from '@accord/mediation/rules';
import { DateText, HappenedOn, Id, InstantText, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { byCode, StepView } from './step';

const screenAnswers = byCode(suitabilityCodes, (code) => z.enum(suitabilityAnswers, { error: `Answer “${suitabilityQuestions[code].asks}”` }));

/** The suitability screen: every question answered. `wants` is what people hope for from it. */
export const Screen = z.object({
  answers: screenAnswers,
  wants: z.array(z.enum(['explanation', 'apology', 'change', 'repair'])).default([]),
  reviewOn: HappenedOn.nullable().default(null),
});
export type Screen = z.infer<typeof Screen>;

export const Screened = z
  .object({ mediationId: Id, result: z.enum(suitabilityResults), stops: z.array(z.string()), safeguards: z.array(z.string()), version: z.int() })
  .meta({ id: 'MediationScreened' });
export type Screened = z.infer<typeof Screened>;

/** Somebody on the staff side: a colleague with an account, or a name; told properly, with manager and support. */
export const StaffParty = z
  .object({
    staffId: Id.nullable().default(null),
    name: z.string().trim().max(200, 'Use 200 characters or fewer').default(''),
    email: z.union([z.literal(''), z.email('Enter an e-mail address, like name@example.nhs.uk')]).default(''),
    part: z.string().trim().max(200, 'Use 200 characters or fewer').default(''),
    managerTold: z.boolean().default(false),
    supportOffered: z.boolean().default(false),
  })
  .refine(({ staffId, name }) => staffId !== null || name !== '', { error: 'Enter the name of the member of staff', path: ['name'] });
export type StaffParty = z.infer<typeof StaffParty>;

/** Offers mediation to both sides, with the date by which an answer is asked for. */
export const Offer = z.object({
  /** People of the case. Whoever is not the patient speaks for them, and their authority is checked before the offer. */
  personIds: z.array(Id).min(1, 'Choose who is on the patient side').max(4, 'Choose four people at most'),
  authorityChecked: z.boolean().default(false),
  staff: z.array(StaffParty).min(1, 'Name somebody on the staff side').max(4, 'Name four people at most'),
  replyBy: HappenedOn,
  /** What a mediator would read, if every party lets them: about the complaint, never about what was said in mediation. */
  summary: z.string().trim().max(4_000, 'Use 4,000 characters or fewer').default(''),
  version: Version,
});
export type Offer = z.infer<typeof Offer>;

/** What a party said, and how they said it. */
export const RecordAnswer = z.object({
  answer: z.enum(answers, { error: 'Choose what they answered' }),
  answeredOn: HappenedOn,
  answeredBy: z.enum(['phone', 'in-person', 'letter', 'e-mail'], { error: 'Choose how they answered' }),
  consents: z.array(z.enum(consentItems)).default([]),
  reason: z.enum(['rather-the-complaint', 'no-trust', 'too-soon', 'advised-not-to', 'other', 'none-given']).nullable().default(null),
  version: Version,
});
export type RecordAnswer = z.infer<typeof RecordAnswer>;

export const Withdraw = z.object({ by: z.enum(['patient', 'staff', 'organisation'], { error: 'Choose who withdraws' }), version: Version });
export type Withdraw = z.infer<typeof Withdraw>;

export const PartyView = z.object({
  id: Id,
  side: z.enum(sides),
  name: z.string(),
  part: z.string(),
  hasEmail: z.boolean(),
  forSomebody: z.boolean(),
  authorityChecked: z.boolean(),
  managerTold: z.boolean(),
  supportOffered: z.boolean(),
  answer: z.enum(answers).nullable(),
  answeredOn: DateText.nullable(),
  consents: z.array(z.enum(consentItems)),
});
export type PartyView = z.infer<typeof PartyView>;

/** The page on which mediation is screened, offered and answered. */
export const OfferView = z
  .object({
    id: Id,
    caseId: Id,
    caseReference: z.string(),
    reference: z.string(),
    state: z.enum(mediationStates),
    version: z.int(),
    screening: z
      .object({ result: z.enum(suitabilityResults), stops: z.array(z.string()), safeguards: z.array(z.string()), answers: screenAnswers, reviewOn: DateText.nullable(), screenedAt: InstantText, screenedBy: z.string() })
      .nullable(),
    parties: z.array(PartyView),
    offeredOn: DateText.nullable(),
    replyBy: DateText.nullable(),
    summary: z.string(),
    steps: z.array(StepView),
  })
  .meta({ id: 'MediationOffer' });
export type OfferView = z.infer<typeof OfferView>;

/** Who could be a party: people of the case and colleagues; with the words that each side would get. */
export const OfferChoices = z
  .object({
    people: z.array(z.object({ personId: Id, name: z.string(), roles: z.array(z.string()), hasEmail: z.boolean() })),
    staff: z.array(z.object({ staffId: Id, name: z.string(), jobTitle: z.string() })),
    earliestReplyBy: DateText,
    suggestedReplyBy: DateText,
    words: z.object({ patient: z.string(), staff: z.string() }),
  })
  .meta({ id: 'MediationOfferChoices' });
export type OfferChoices = z.infer<typeof OfferChoices>;
