import { complexities } from '@accord/commitments/rules';
import { fundings, gradeLevels, nations, offerAnswers, straightReasons, triageLetters, triageResults } from '@accord/casework/rules';
import { DateText, HappenedOn, Id, InstantText, optionalPassage, Version } from '@accord/platform/contract';
import * as z from 'zod';

const text = (most = 300) => z.string().trim().max(most, `Use ${most} characters or fewer`).default('');

/** Whom a safety yes was told to: who, when, and their reference or "none given". */
export const ToldInput = z.object({ who: text(), at: InstantText, reference: text() });
export const TriageAnswerInput = z.object({
  answer: z.enum(['yes', 'no'], { error: 'Answer yes or no' }),
  note: optionalPassage.default(''),
  told: ToldInput.nullable().default(null),
});

export const GradeInput = z.object({
  consequence: z.literal(gradeLevels, { error: 'Choose how bad it would be' }),
  likelihood: z.literal(gradeLevels, { error: 'Choose how likely it is' }),
  why: text(2000),
});
export type GradeInput = z.infer<typeof GradeInput>;

/** A date that no confirmed rule gives: with its source and the name of who set it. */
export const HandDateInput = z.object({ due: DateText, source: text(), setBy: text() });

/** A walked path of triage. `version` is the file's as it was read: two people cannot triage one contact. */
export const ConfirmTriage = z.object({
  version: Version,
  answers: z.partialRecord(z.enum(triageLetters), TriageAnswerInput),
  nation: z.enum(nations, { error: 'Choose the nation' }),
  funding: z.enum(fundings, { error: 'Choose who paid for the care' }).nullable().default(null),
  attachTo: Id.nullable().default(null),
  settled: z.object({ on: HappenedOn, how: text(2000) }).nullable().default(null),
  offer: z.object({ on: HappenedOn, answer: z.enum(offerAnswers, { error: 'Choose what the person answered' }) }).nullable().default(null),
  transfer: z.object({ to: text(), mayShare: z.boolean(), mayPassOn: z.boolean() }).nullable().default(null),
  answerGiven: text(5000),
  stage: z.union([z.literal(1), z.literal(2)], { error: 'Choose stage 1 or stage 2' }).nullable().default(null),
  straightBecause: z.enum(straightReasons, { error: 'Choose why it goes straight to stage 2' }).nullable().default(null),
  handDate: HandDateInput.nullable().default(null),
  raisedBecause: z.string().trim().min(1, 'Enter why').max(1000).nullable().default(null),
  grading: GradeInput.nullable().default(null),
  /** Of a formal complaint alone; a local target may follow from it. */
  complexity: z.enum(complexities, { error: 'Choose how complex it is' }).nullable().default(null),
});
export type ConfirmTriage = z.infer<typeof ConfirmTriage>;

export const NotNeeded = z.object({ letter: z.enum(triageLetters), because: z.string() });

/** What would start, in a row: `Acknowledge by Wed 25 Nov`. */
export const WouldStart = z.object({ code: z.string(), what: z.string(), dueOn: DateText, actBy: DateText, words: z.string() });

/** The result as it stands while the path is walked; `kind` null: not at its end yet. */
export const TriagePreview = z
  .object({
    kind: z.enum(triageResults).nullable(),
    name: z.string(),
    sentence: z.string(),
    notNeeded: z.array(NotNeeded),
    missing: z.array(z.object({ path: z.string(), message: z.string() })),
    starts: z.array(WouldStart),
  })
  .meta({ id: 'TriagePreview' });
export type TriagePreview = z.infer<typeof TriagePreview>;

/** A path that was confirmed, with every answer. */
export const TriagedPath = z
  .object({
    number: z.int(),
    result: z.enum(triageResults),
    name: z.string(),
    sentence: z.string(),
    at: InstantText,
    by: z.string(),
    nation: z.enum(nations),
    funding: z.enum(fundings),
    stage: z.int().nullable(),
    straightBecause: z.string().nullable(),
    raisedBecause: z.string().nullable(),
    attachedTo: z.object({ id: Id, reference: z.string() }).nullable(),
    settledOn: DateText.nullable(),
    settledHow: z.string().nullable(),
    offeredOn: DateText.nullable(),
    offerAnswer: z.enum(offerAnswers).nullable(),
    passedTo: z.string().nullable(),
    answerGiven: z.string().nullable(),
    answers: z.array(
      z.object({
        letter: z.enum(triageLetters),
        asks: z.string(),
        answer: z.enum(['yes', 'no']),
        note: z.string(),
        told: z.object({ who: z.string(), at: InstantText, reference: z.string() }).nullable(),
      }),
    ),
    notNeeded: z.array(NotNeeded),
  })
  .meta({ id: 'TriagedPath' });
export type TriagedPath = z.infer<typeof TriagedPath>;

export const OpenComplaint = z.object({ id: Id, reference: z.string(), title: z.string(), receivedOn: DateText });
export type OpenComplaint = z.infer<typeof OpenComplaint>;

/** The page of triage. `path` null: it has not been triaged. */
export const TriagePage = z
  .object({
    caseId: Id,
    reference: z.string(),
    title: z.string(),
    version: z.int(),
    state: z.string(),
    whatHappened: z.string(),
    spoken: z.boolean(),
    receivedOn: DateText,
    today: DateText,
    nation: z.enum(nations),
    funding: z.enum(fundings).nullable(),
    /** Until when a spoken concern can be settled outside the complaints regulations. */
    watchedUntil: DateText.nullable(),
    /** The nations in which no rule that is on gives a date for the answer: a person sets it. */
    byHand: z.array(z.enum(nations)),
    openComplaints: z.array(OpenComplaint),
    path: TriagedPath.nullable(),
    refusal: z.object({ code: z.string(), because: z.string() }).nullable(),
  })
  .meta({ id: 'TriagePage' });
export type TriagePage = z.infer<typeof TriagePage>;

/** Triage is confirmed: what the file became, why, and its version for the next write. */
export const Triaged = z.object({ caseId: Id, kind: z.enum(triageResults), sentence: z.string(), version: z.int() }).meta({ id: 'Triaged' });
export type Triaged = z.infer<typeof Triaged>;

/** A concern that was not settled, or whose person asks for it, becomes a complaint counted from its first day. */
export const MakeComplaint = z.object({
  version: Version,
  because: z.string().trim().min(1, 'Enter why it becomes a complaint').max(1000),
  funding: z.enum(fundings).nullable().default(null),
  stage: z.union([z.literal(1), z.literal(2)], { error: 'Choose stage 1 or stage 2' }).nullable().default(null),
  straightBecause: z.enum(straightReasons, { error: 'Choose why it goes straight to stage 2' }).nullable().default(null),
  handDate: HandDateInput.nullable().default(null),
});
export type MakeComplaint = z.infer<typeof MakeComplaint>;

/** Stage 1 did not settle it: stage 2 starts on this day. */
export const Escalate = z.object({ version: Version, on: HappenedOn, because: z.string().trim().min(1, 'Enter why it moves to stage 2').max(1000), handDate: HandDateInput.nullable().default(null) });
export type Escalate = z.infer<typeof Escalate>;
