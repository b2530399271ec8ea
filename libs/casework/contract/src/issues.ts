import { DateText, HappenedOn, Id, InstantText, optionalPassage, passage, Version } from '@accord/platform/contract';
import * as z from 'zod';

const Code = z.string().max(80).nullable().default(null);

/** One issue as it is written: the words, the question wanted answered, where, and the codes of the yearly return. */
export const IssueInput = z.object({
  text: passage('Enter the issue'),
  question: optionalPassage.default(''),
  siteId: Id.nullable().default(null),
  serviceId: Id.nullable().default(null),
  serviceArea: Code,
  subject: Code,
  subSubject: Code,
  clinicalGroup: Code,
  professions: z.array(z.string().max(80)).max(20).default([]),
});
export type IssueInput = z.infer<typeof IssueInput>;

export const ChangeIssue = IssueInput.extend({ version: Version });
export type ChangeIssue = z.infer<typeof ChangeIssue>;

/** An issue that is no longer looked into keeps its number and says why. `open` takes it back. */
export const SettleIssue = z
  .object({ version: Version, state: z.enum(['open', 'withdrawn', 'out-of-scope']), reason: z.string().trim().max(1000).default('') })
  .refine(({ state, reason }) => state === 'open' || reason.length > 0, { path: ['reason'], error: 'Enter why' });
export type SettleIssue = z.infer<typeof SettleIssue>;

/** All numbers of the case in a new order, before they were agreed. */
export const OrderIssues = z.object({ order: z.array(Id).min(1).max(200) });
export type OrderIssues = z.infer<typeof OrderIssues>;

export const AgreeIssues = z.object({
  agreedOn: HappenedOn,
  how: z.enum(['phone', 'meeting', 'letter', 'e-mail'], { error: 'Choose how it was agreed' }),
  note: optionalPassage.default(''),
});
export type AgreeIssues = z.infer<typeof AgreeIssues>;

/** The number of an agreement, from 1. */
export const Agreed = z.object({ number: z.int() }).meta({ id: 'IssuesAgreed' });
export type Agreed = z.infer<typeof Agreed>;

export const CodedLabel = z.object({ code: z.string(), label: z.string(), caution: z.string().nullable() });
export type CodedLabel = z.infer<typeof CodedLabel>;

export const IssueView = z
  .object({
    id: Id,
    number: z.int(),
    text: z.string(),
    question: z.string(),
    siteId: Id.nullable(),
    serviceId: Id.nullable(),
    place: z.string(),
    serviceArea: CodedLabel.nullable(),
    subject: CodedLabel.nullable(),
    subSubject: CodedLabel.nullable(),
    clinicalGroup: CodedLabel.nullable(),
    professions: z.array(CodedLabel),
    state: z.enum(['open', 'withdrawn', 'out-of-scope']),
    stateReason: z.string(),
    /** The number of the latest agreement that holds it; null: not agreed yet. */
    agreed: z.int().nullable(),
    /** Whether its words changed since they were agreed. */
    changedSince: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'IssueView' });
export type IssueView = z.infer<typeof IssueView>;

export const IssueAgreementView = z
  .object({ number: z.int(), agreedOn: DateText, how: z.string(), note: z.string(), by: z.string(), at: InstantText, issues: z.array(z.object({ number: z.int(), text: z.string(), question: z.string() })) })
  .meta({ id: 'IssueAgreementView' });

export const IssuesOfCase = z
  .object({ caseId: Id, items: z.array(IssueView), agreements: z.array(IssueAgreementView), notYet: z.object({ code: z.string(), because: z.string() }).nullable() })
  .meta({ id: 'IssuesOfCase' });
export type IssuesOfCase = z.infer<typeof IssuesOfCase>;

/** Every list of codes in force today, each label with what is said beside it while nobody has confirmed it. */
export const CodeLists = z
  .object({
    serviceArea: z.array(CodedLabel),
    subject: z.array(CodedLabel),
    subSubject: z.array(CodedLabel.extend({ subject: z.string() })),
    clinicalGroup: z.array(CodedLabel),
    profession: z.array(CodedLabel),
    ageBand: z.array(CodedLabel),
    complainantStatus: z.array(CodedLabel),
  })
  .meta({ id: 'CodeLists' });
export type CodeLists = z.infer<typeof CodeLists>;
