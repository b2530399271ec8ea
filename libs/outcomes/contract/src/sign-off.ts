import { LetterBlock, LetterView } from '@accord/correspondence/contract';
import { standings } from '@accord/commitments/rules';
import { findingResults } from '@accord/outcomes/rules';
import { DateText, Id, InstantText, passage, Version } from '@accord/platform/contract';
import * as z from 'zod';

/** One letter that waits for a signature, with the day it must go by and how that stands today. */
export const LetterToSign = z
  .object({ id: Id, caseId: Id, reference: z.string(), name: z.string(), author: z.string(), since: InstantText, dueOn: DateText.nullable(), standing: z.object({ kind: z.enum(standings), words: z.string() }).nullable(), mine: z.boolean() })
  .meta({ id: 'LetterToSign' });
export type LetterToSign = z.infer<typeof LetterToSign>;

export const LettersToSignQuery = z.object({ cursor: z.string().max(150).optional() });
export type LettersToSignQuery = z.infer<typeof LettersToSignQuery>;

export const LettersToSign = z.object({ items: z.array(LetterToSign), next: z.string().nullable() }).meta({ id: 'LettersToSign' });
export type LettersToSign = z.infer<typeof LettersToSign>;

const Issue = z.object({
  number: z.int(),
  text: z.string(),
  finding: z.object({ result: z.enum(findingResults), happened: z.string(), shouldHave: z.string(), because: z.string() }).nullable(),
});

/** The letter beside what it is to say, and what it said when the signatory last read it. */
export const SignOffView = z
  .object({
    letter: LetterView,
    issues: z.array(Issue),
    dueOn: DateText.nullable(),
    lastRead: z.object({ at: InstantText, body: z.array(LetterBlock) }).nullable(),
    /** Why the signed-in person cannot sign it; null when they can. */
    cannotSign: z.string().nullable(),
  })
  .meta({ id: 'SignOffView' });
export type SignOffView = z.infer<typeof SignOffView>;

export const SignLetter = z.object({ version: Version });
export type SignLetter = z.infer<typeof SignLetter>;

export const ReturnLetter = z.object({ version: Version, remarks: passage('Enter what is to be changed') });
export type ReturnLetter = z.infer<typeof ReturnLetter>;

export const AskForSignature = z.object({ version: Version });
export type AskForSignature = z.infer<typeof AskForSignature>;
