import { letterFormats, letterKinds, letterStates, readTyped, typedText } from '@accord/correspondence/rules';
import { Id, InstantText, Version } from '@accord/platform/contract';
import * as z from 'zod';

const text = z.string().max(20_000, 'Use 20,000 characters or fewer');

/** One part of a letter. */
export const LetterBlock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), text }),
    z.object({ kind: z.literal('heading'), text }),
    z.object({ kind: z.literal('list'), numbered: z.boolean(), items: z.array(text).max(200) }),
  ])
  .meta({ id: 'LetterBlock' });
export type LetterBlock = z.infer<typeof LetterBlock>;

export const LetterKind = z.enum(letterKinds, 'Choose a letter').meta({ id: 'LetterKind' });
export const LetterState = z.enum(letterStates).meta({ id: 'LetterState' });
export const LetterFormat = z.enum(letterFormats, 'Choose how the letter is set').meta({ id: 'LetterFormat' });

/** One line of *before it goes*; `goTo` is a path of the portal without personal data. */
export const LetterCheckView = z
  .object({
    id: z.string(),
    mark: z.enum(['stop', 'read', 'fine']),
    what: z.string(),
    mend: z.string().nullable(),
    goTo: z.string().nullable(),
    block: z.int().nullable(),
  })
  .meta({ id: 'LetterCheckView' });
export type LetterCheckView = z.infer<typeof LetterCheckView>;

export const LetterLine = z
  .object({
    id: Id,
    kind: LetterKind,
    name: z.string(),
    state: LetterState,
    stateWords: z.string(),
    author: z.string(),
    updatedAt: InstantText,
    sentAt: InstantText.nullable(),
  })
  .meta({ id: 'LetterLine' });
export type LetterLine = z.infer<typeof LetterLine>;

/** A letter that can be written now, or why it is not offered. `done`: what it is for has been done already, as by a call. */
export const LetterOffer = z.object({ kind: LetterKind, name: z.string(), notOffered: z.string().nullable(), done: z.boolean() }).meta({ id: 'LetterOffer' });
export type LetterOffer = z.infer<typeof LetterOffer>;

export const CaseLetters = z.object({ reference: z.string(), items: z.array(LetterLine), offers: z.array(LetterOffer) }).meta({ id: 'CaseLetters' });
export type CaseLetters = z.infer<typeof CaseLetters>;

/** What the signed-in person may do with the letter now. */
export const letterVerbs = ['write', 'send', 'ask-for-signature', 'take-back', 'sign', 'settle', 'send-again', 'correct', 'write-again'] as const;
export const LetterVerb = z.enum(letterVerbs).meta({ id: 'LetterVerb' });
export type LetterVerb = z.infer<typeof LetterVerb>;

const Person = z.object({ id: Id, name: z.string() });

export const LetterView = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    kind: LetterKind,
    name: z.string(),
    state: LetterState,
    stateWords: z.string(),
    version: Version,
    subject: z.string(),
    body: z.array(LetterBlock),
    format: LetterFormat,
    sheet: z.object({ letterhead: z.string(), date: z.string(), to: z.array(z.string()) }),
    recipient: z.object({ name: z.string().nullable(), email: z.string().nullable() }),
    author: Person,
    signatory: Person.nullable(),
    remarks: z.string(),
    sentAt: InstantText.nullable(),
    queuedAt: InstantText.nullable(),
    smtpAnswer: z.string().nullable(),
    trouble: z.string(),
    settledBecause: z.string().nullable(),
    fingerprint: z.string().nullable(),
    checks: z.array(LetterCheckView),
    verbs: z.array(LetterVerb),
    updatedAt: InstantText,
  })
  .meta({ id: 'LetterView' });
export type LetterView = z.infer<typeof LetterView>;

/** Makes a draft from the record, or again from a letter that came back. */
export const WriteLetter = z.object({ kind: LetterKind, again: Id.optional() });
export type WriteLetter = z.infer<typeof WriteLetter>;

/** Saves the words; what was typed is read as parts once more, so that nothing is saved that the editor cannot show. */
export const SaveLetter = z.object({
  version: Version,
  format: LetterFormat,
  body: z
    .array(LetterBlock)
    .max(400, 'Use 400 paragraphs or fewer')
    .transform((body) => [...readTyped(typedText(body))]),
});
export type SaveLetter = z.infer<typeof SaveLetter>;

/** An act on the letter as the person saw it. */
export const ActOnLetter = z.object({ version: Version });
export type ActOnLetter = z.infer<typeof ActOnLetter>;

/** A person says what became of a letter in doubt: it went, with what shows it, or it is to be sent again. */
export const SettleDoubt = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('went'), version: Version, evidence: z.string().trim().min(1, 'Say what shows that it went').max(1000, 'Use 1,000 characters or fewer') }),
  z.object({ outcome: z.literal('send-again'), version: Version }),
]);
export type SettleDoubt = z.infer<typeof SettleDoubt>;

export const LetterActed = z.object({ id: Id, state: LetterState, version: Version }).meta({ id: 'LetterActed' });
export type LetterActed = z.infer<typeof LetterActed>;
