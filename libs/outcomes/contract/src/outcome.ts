import { apologyParts, lessonStates, remedyKinds } from '@accord/outcomes/rules';
import { DateText, Id, line, optionalPassage, passage, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { SpokenApology } from './spoken';

const parts = z.object({ what: optionalPassage, why: optionalPassage, effect: optionalPassage, sorry: optionalPassage, change: optionalPassage, who: optionalPassage });

/** The apology as it stands; version 0 when nothing was written yet. */
export const SaveApology = z.object({ text: parts, version: z.int().min(0) });
export type SaveApology = z.infer<typeof SaveApology>;

const ApologyView = z.object({
  text: parts,
  version: z.int(),
  missing: z.array(z.enum(apologyParts)),
  warnings: z.array(z.object({ part: z.enum(apologyParts), words: z.string(), advice: z.string() })),
});

export const GiveRemedy = z
  .object({
    kind: z.enum(remedyKinds, 'Choose a remedy'),
    detail: passage('Enter what is given'),
    pounds: z.number('Enter pounds and pence, like 125.50').min(0, 'Enter an amount').max(1_000_000, 'Enter 1,000,000 or less').multipleOf(0.01, 'Enter pounds and pence').nullable().default(null),
  })
  .refine(({ kind, pounds }) => (kind !== 'reimbursement' && kind !== 'ex-gratia') || pounds !== null, { path: ['pounds'], message: 'Enter the amount' });
export type GiveRemedy = z.infer<typeof GiveRemedy>;

const RemedyView = z.object({ id: Id, kind: z.enum(remedyKinds), detail: z.string(), pounds: z.number().nullable(), givenBy: z.string(), givenOn: DateText });

export const AddLesson = z.object({
  title: line('Enter the lesson in a few words'),
  change: passage('Enter what will change'),
  issueId: Id.nullable().default(null),
  ownerId: Id,
  dueOn: DateText,
});
export type AddLesson = z.infer<typeof AddLesson>;

export const FinishLesson = z.object({ evidence: passage('Enter what shows that it was done'), version: Version });
export type FinishLesson = z.infer<typeof FinishLesson>;

export const CheckLesson = z.object({ embedded: z.boolean('Choose yes or no'), found: passage('Enter what you found'), version: Version });
export type CheckLesson = z.infer<typeof CheckLesson>;

export const LessonView = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    issueId: Id.nullable(),
    title: z.string(),
    change: z.string(),
    ownerId: Id,
    owner: z.string(),
    dueOn: DateText,
    overdue: z.boolean(),
    state: z.enum(lessonStates),
    evidence: z.string(),
    checkedBy: z.string().nullable(),
    found: z.string(),
    /** Why it opened again after it was embedded; empty when it never did. */
    openedAgain: z.string(),
    version: z.int(),
    /** Why the signed-in person cannot check it; null when they can. */
    cannotCheck: z.string().nullable(),
  })
  .meta({ id: 'LessonView' });
export type LessonView = z.infer<typeof LessonView>;

/** What came of a case: the apology, what was given, what was learned. */
export const OutcomeView = z.object({ apology: ApologyView, spoken: z.array(SpokenApology), remedies: z.array(RemedyView), lessons: z.array(LessonView) }).meta({ id: 'OutcomeView' });
export type OutcomeView = z.infer<typeof OutcomeView>;

export const LessonQuery = z.object({ state: z.enum([...lessonStates, 'overdue']).optional(), cursor: z.string().max(100).optional() });
export type LessonQuery = z.infer<typeof LessonQuery>;

export const LessonPage = z.object({ items: z.array(LessonView), next: z.string().nullable() }).meta({ id: 'LessonPage' });
export type LessonPage = z.infer<typeof LessonPage>;
