import { consentItems, answers, sides, suitabilityAnswers, suitabilityCodes, suitabilityResults, mediationStates } from '@accord/mediation/rules';
import { DateText, Id, InstantText, line, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { StepView } from './step';

const answer = z.enum(suitabilityAnswers, { error: 'Choose yes, no or not known' });
const screenAnswers = z.record(z.enum(suitabilityCodes), answer);

/** The suitability screen: every question answered. `wants` is what people hope for from it. */
export const Screen = z.object({
  answers: screenAnswers,
  wants: z.array(z.enum(['explanation', 'apology', 'change', 'repair'])).default([]),
  reviewOn: DateText.nullable().default(null),
});
export type Screen = z.infer<typeof Screen>;

export const Screened = z
  .object({ mediationId: Id, result: z.enum(suitabilityResults), stops: z.array(z.string()), safeguards: z.array(z.string()), version: z.int() })
  .meta({ id: 'MediationScreened' });
export type Screened = z.infer<typeof Screened>;

const patientParty = z.object({
  side: z.literal('patient'),
  personId: Id,
  /** Somebody who speaks for the patient: their authority is checked before the offer. */
  forSomebody: z.boolean().default(false),
  authorityChecked: z.boolean().default(false),
});
const support = { part: z.string().trim().max(200).default(''), managerTold: z.boolean().default(false), supportOffered: z.boolean().default(false) };
const staffParty = z.object({ side: z.literal('staff'), staffId: Id, ...support });
const namedParty = z.object({
  side: z.literal('staff'),
  name: line('Enter the name of the member of staff'),
  email: z.union([z.literal(''), z.email('Enter an e-mail address, like name@example.nhs.uk')]).default(''),
  ...support,
});
export const NewParty = z.union([patientParty, staffParty, namedParty]);
export type NewParty = z.infer<typeof NewParty>;

/** Offers mediation to both sides, with the date by which an answer is asked for. */
export const Offer = z.object({
  parties: z.array(NewParty).min(2, 'Name at least one person on each side').max(8, 'Name eight people at most'),
  replyBy: DateText,
  /** What a mediator would read, if every party lets them: about the complaint, never about what was said in mediation. */
  summary: z.string().trim().max(4_000, 'Use 4,000 characters or fewer').default(''),
  version: Version,
});
export type Offer = z.infer<typeof Offer>;

/** What a party said, and how they said it. */
export const RecordAnswer = z.object({
  answer: z.enum(answers, { error: 'Choose what they answered' }),
  answeredOn: DateText,
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
