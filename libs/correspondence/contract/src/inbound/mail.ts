import { Cursor, Id, InstantText, pageOf, Version } from '@accord/platform/contract';
import * as z from 'zod';

/** Which messages a list shows: those that wait, machines' notes and answers, and those that were put away. */
export const mailViews = ['to-sort', 'automatic', 'not-ours', 'spam'] as const;
export const MailViewName = z.enum(mailViews, 'Choose which messages to show').meta({ id: 'MailViewName' });
export type MailViewName = z.infer<typeof MailViewName>;

export const MailQuery = z.object({ view: MailViewName.default('to-sort'), after: Cursor });
export type MailQuery = z.infer<typeof MailQuery>;

const Taker = z.object({ id: Id, name: z.string(), at: InstantText, isMe: z.boolean() });

/** One row of the queue. `why` is a sentence for people. */
export const MailLine = z
  .object({
    id: Id,
    receivedAt: InstantText,
    senderName: z.string(),
    senderAddress: z.string().nullable(),
    subject: z.string(),
    why: z.string(),
    result: z.string(),
    reason: z.string().nullable(),
    files: z.int(),
    refusedFiles: z.int(),
    takenBy: Taker.nullable(),
  })
  .meta({ id: 'MailLine' });
export type MailLine = z.infer<typeof MailLine>;

/** When we last reached the mailbox, and since when we have not; null when no mailbox is polled. */
export const MailboxReached = z.object({ reachedAt: InstantText.nullable(), failedAt: InstantText.nullable() }).meta({ id: 'MailboxReached' });
export type MailboxReached = z.infer<typeof MailboxReached>;

/** `waiting` counts what is to be sorted, 500 at most; then `moreWaiting`. */
export const MailPage = pageOf(MailLine).extend({ waiting: z.int(), moreWaiting: z.boolean(), mailbox: MailboxReached.nullable() }).meta({ id: 'MailPage' });
export type MailPage = z.infer<typeof MailPage>;

/** A file of a message; `refused` says why it is not handed out. */
export const MailFileView = z.object({ place: z.int(), name: z.string(), kind: z.string(), size: z.int(), refused: z.string().nullable() }).meta({ id: 'MailFileView' });
export type MailFileView = z.infer<typeof MailFileView>;

/** A case the message may belong to. */
export const LikelyCaseView = z.object({ caseId: Id, reference: z.string(), title: z.string(), state: z.string(), senderIsParty: z.boolean() }).meta({ id: 'LikelyCaseView' });
export type LikelyCaseView = z.infer<typeof LikelyCaseView>;

/** One message. `html` is harmless: no script, link, picture or address of another server is left in it. */
export const MailView = z
  .object({
    id: Id,
    caseId: Id.nullable(),
    receivedAt: InstantText,
    senderName: z.string(),
    senderAddress: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    why: z.string(),
    result: z.string(),
    reason: z.string().nullable(),
    state: z.enum(['to-sort', 'filed', 'kept', 'not-ours', 'spam']),
    files: z.array(MailFileView),
    /** Of the message as it came: its bytes, and their SHA-256 in hexadecimal. */
    size: z.int(),
    sha256: z.string(),
    likely: z.array(LikelyCaseView),
    takenBy: Taker.nullable(),
    mayBeSorted: z.boolean(),
    version: Version,
  })
  .meta({ id: 'MailView' });
export type MailView = z.infer<typeof MailView>;

/** The version the page saw: whoever sorts second is told. */
export const SortMail = z.object({ version: Version });
export type SortMail = z.infer<typeof SortMail>;

/** Looks for the case to attach to, by its reference; and says who would see the message there. */
export const FindCaseForMail = z.object({ reference: z.string().trim().min(1, 'Enter a reference, like AC-26-00421').max(40, 'Enter a reference, like AC-26-00421') });
export type FindCaseForMail = z.infer<typeof FindCaseForMail>;

export const AttachPreview = LikelyCaseView.extend({ seenBy: z.string() }).meta({ id: 'AttachPreview' });
export type AttachPreview = z.infer<typeof AttachPreview>;

/** `senderBecomesParty` must be answered when the sender has an address and is no party yet. */
export const AttachMail = SortMail.extend({ caseId: Id, senderBecomesParty: z.boolean({ error: 'Say whether the sender becomes a known party' }).nullable().default(null) });
export type AttachMail = z.infer<typeof AttachMail>;

export const MailSorted = z.object({ id: Id, state: z.string(), caseId: Id.nullable(), reference: z.string().nullable(), version: Version }).meta({ id: 'MailSorted' });
export type MailSorted = z.infer<typeof MailSorted>;

/** One message of a case. */
export const CaseMailLine = z
  .object({ id: Id, receivedAt: InstantText, senderName: z.string(), senderAddress: z.string().nullable(), subject: z.string(), beginning: z.string(), files: z.int() })
  .meta({ id: 'CaseMailLine' });
export type CaseMailLine = z.infer<typeof CaseMailLine>;

export const CaseMail = pageOf(CaseMailLine).extend({ reference: z.string() }).meta({ id: 'CaseMail' });
export type CaseMail = z.infer<typeof CaseMail>;

export const CaseMailQuery = z.object({ after: Cursor });
export type CaseMailQuery = z.infer<typeof CaseMailQuery>;
