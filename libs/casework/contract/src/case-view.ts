import { caseStates, caseTypes, channels, fundings, nations, reopenReasons, stages, tellingHows, tellings, timelineKinds, urgencies, verbs, wants, waysOfClosing, withdrawers } from '@accord/casework/rules';
import { complexities } from '@accord/commitments/rules';
import { CommitmentView, DatePrompt, WaitView } from '@accord/commitments/contract';
import { PersonView } from '@accord/people/contract';
import { Cursor, DateText, HappenedAt, happenedOn, Id, InstantText, line, optionalPassage, pageOf, passage, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { GradeInput } from './triage';

const Named = z.object({ id: Id, name: z.string() });

/** Why an action is not offered, and where it can be mended. */
export const NotYet = z.object({ code: z.string(), because: z.string(), goTo: z.string().nullable() });
export type NotYet = z.infer<typeof NotYet>;

/** What may be done with the case by this person now; `notYet` null: it is offered. */
export const CaseAction = z.object({ verb: z.enum(verbs), label: z.string(), page: z.string(), notYet: NotYet.nullable() });
export type CaseAction = z.infer<typeof CaseAction>;

export const StageView = z.object({ stage: z.enum(stages.map(({ stage }) => stage)), name: z.string(), standing: z.enum(['done', 'current', 'ahead']), on: DateText.nullable() });
export type StageView = z.infer<typeof StageView>;

export const GradeView = z.object({ number: z.int(), occasion: z.string(), words: z.string(), score: z.int(), band: z.string(), why: z.string(), by: z.string(), at: InstantText });
export type GradeView = z.infer<typeof GradeView>;

export const RestrictionView = z.object({ reason: z.string(), reviewOn: DateText, setBy: z.string(), setAt: InstantText, people: z.array(Named) });
export type RestrictionView = z.infer<typeof RestrictionView>;

/** What is next, by when; green when it can be done from here. */
export const NextStep = z.object({ words: z.string(), by: DateText.nullable(), goTo: z.string().nullable() });

/** The case as its page shows it: one answer for header, needs, stages, dates and what is next. */
export const CaseView = z
  .object({
    id: Id,
    reference: z.string(),
    title: z.string(),
    type: z.enum(caseTypes),
    state: z.enum(caseStates),
    version: z.int(),
    nation: z.enum(nations),
    funding: z.enum(fundings).nullable(),
    stage: z.int().nullable(),
    complexity: z.enum(complexities).nullable(),
    channel: z.enum(channels),
    madeOrally: z.boolean(),
    receivedAt: InstantText,
    receivedOn: DateText,
    today: DateText,
    /** Whether no rule that is on gives the date of an answer here: a person sets it. */
    byHand: z.boolean(),
    urgency: z.enum(urgencies),
    whatHappened: z.string(),
    wants: z.array(z.string()),
    wantNote: z.string(),
    anonymous: z.boolean(),
    site: Named.nullable(),
    service: Named.nullable(),
    placeNote: z.string(),
    /** `left`: the account is switched off, so the case needs an owner. */
    owner: Named.extend({ left: z.boolean() }).nullable(),
    ageBand: z.string().nullable(),
    complainantStatus: z.string().nullable(),
    outcome: z.string().nullable(),
    closedAt: InstantText.nullable(),
    closedAs: z.string().nullable(),
    reopened: z.int(),
    people: z.array(PersonView),
    restriction: RestrictionView.nullable(),
    stages: z.array(StageView),
    commitments: z.array(CommitmentView),
    prompts: z.array(DatePrompt),
    /** Who waits for whom, in sentences. */
    waits: z.array(WaitView),
    next: NextStep.nullable(),
    triage: z.object({ sentence: z.string(), at: InstantText, by: z.string() }).nullable(),
    grade: GradeView.nullable(),
    counts: z.object({ issues: z.int() }),
    actions: z.array(CaseAction),
  })
  .meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;

export const TimelineLine = z
  .object({ id: Id, kind: z.enum(timelineKinds), what: z.string(), detail: z.string(), subjectId: Id.nullable(), happenedAt: InstantText, by: z.string() })
  .meta({ id: 'TimelineLine' });
export const TimelineQuery = z.object({ kind: z.enum(timelineKinds).optional(), cursor: Cursor });
export type TimelineQuery = z.infer<typeof TimelineQuery>;
export const TimelinePage = pageOf(TimelineLine).meta({ id: 'TimelinePage' });
export type TimelinePage = z.infer<typeof TimelinePage>;

export const HistoryQuery = z.object({ show: z.enum(['all', 'changes', 'reads']).default('all'), cursor: Cursor });
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** A write that only needs the version answers the new one. */
export const Saved = z.object({ id: Id, version: z.int() }).meta({ id: 'SavedCase' });
export type Saved = z.infer<typeof Saved>;

export const RestrictCase = z.object({
  reason: line('Enter why only named people may see it', 500),
  reviewOn: DateText,
  people: z.array(Id).min(1, 'Name at least one person').max(50, 'Name 50 people or fewer'),
});
export type RestrictCase = z.infer<typeof RestrictCase>;

export const UnrestrictCase = z.object({ because: line('Enter why it can be seen again', 500) });
export type UnrestrictCase = z.infer<typeof UnrestrictCase>;

/** A note, or a call or meeting written down. `offeredDiscussion`: the offer to talk about how it is handled was made. */
export const AddNote = z
  .object({
    kind: z.enum(['note', 'call-in', 'call-out', 'meeting'], { error: 'Choose what it is' }),
    text: passage('Enter what was said or done'),
    happenedAt: HappenedAt.nullable().default(null),
    offeredDiscussion: z.boolean().default(false),
  })
  .refine(({ kind, offeredDiscussion }) => !offeredDiscussion || kind !== 'note', { path: ['offeredDiscussion'], error: 'A note holds no offer: choose call or meeting' });
export type AddNote = z.infer<typeof AddNote>;

export const CodeCase = z.object({
  version: Version,
  nation: z.enum(nations),
  funding: z.enum(fundings).nullable(),
  ageBand: z.string().nullable(),
  complainantStatus: z.string().nullable(),
  siteId: Id.nullable(),
  serviceId: Id.nullable(),
});
export type CodeCase = z.infer<typeof CodeCase>;

/** How complex a complaint is: whoever says so gives the reason, and only the local target moves. */
export const SetComplexity = z.object({ version: Version, complexity: z.enum(complexities, { error: 'Choose how complex it is' }), because: line('Enter why', 1000) });
export type SetComplexity = z.infer<typeof SetComplexity>;

/** Looked at as soon as the way is known, so that everything that is missing is said at once. */
const Way = z.object({ closedAs: z.enum(waysOfClosing) });
const asked = (field: string, error: string) => ({ path: [field], error, when: ({ value }: { readonly value: unknown }) => Way.safeParse(value).success });

export const CloseCase = z.object({
  version: Version,
  closedAs: z.enum(waysOfClosing, { error: 'Choose how it ended' }),
  /** When and how they were told, withdrew it or were last tried; asked by `tellings`. */
  toldOn: happenedOn('Enter the day').nullable().default(null),
  toldHow: z.enum(tellingHows, { error: 'Choose how' }).nullable().default(null),
  withdrawnBy: z.enum(withdrawers, { error: 'Choose who withdrew it' }).nullable().default(null),
  given: z.array(z.enum(wants)).max(20),
  note: optionalPassage.default(''),
  satisfied: z.enum(['yes', 'no', 'not-known'], { error: 'Choose whether the person is satisfied' }),
  careAffected: z.enum(['yes', 'no', 'not-asked'], { error: 'Choose whether care was affected' }),
})
  .refine(({ closedAs, withdrawnBy }) => tellings[closedAs].of !== 'withdrawal' || withdrawnBy !== null, asked('withdrawnBy', 'Choose who withdrew it'))
  .refine(({ closedAs, toldOn }) => tellings[closedAs].of === null || toldOn !== null, asked('toldOn', 'Enter the day'))
  .refine(({ closedAs, toldHow }) => tellings[closedAs].of === null || toldHow !== null, asked('toldHow', 'Choose how'))
  .refine(({ closedAs, note }) => !tellings[closedAs].noted || note !== '', asked('note', 'Enter what was done, in a sentence'));
export type CloseCase = z.infer<typeof CloseCase>;

export const ReopenCase = z.object({ version: Version, reason: z.enum(reopenReasons, { error: 'Choose why it opens again' }), why: line('Enter why it opens again', 1000) });
export type ReopenCase = z.infer<typeof ReopenCase>;

export const GradeCase = GradeInput.extend({ why: line('Enter why', 2000), occasion: z.enum(['again', 'close']).default('again') });
export type GradeCase = z.infer<typeof GradeCase>;

/** One line of the check list of a way of closing: done, or why not and where it is done. */
const DemandView = z.object({ code: z.string(), words: z.string(), done: z.boolean(), because: z.string(), links: z.array(z.object({ words: z.string(), goTo: z.string() })) });
export const EndingView = z.object({ way: z.enum(waysOfClosing), name: z.string(), demands: z.array(DemandView) }).meta({ id: 'Ending' });
export type EndingView = z.infer<typeof EndingView>;

/** What was wanted beside what was given, each time the case was closed; and why it opened again. */
export const CaseCourse = z
  .object({
    closings: z.array(z.object({ closedAs: z.string(), wanted: z.array(z.string()), given: z.array(z.string()), note: z.string(), satisfied: z.string(), careAffected: z.string(), toldOn: DateText.nullable(), toldHow: z.string().nullable(), withdrawnBy: z.string().nullable(), by: z.string(), at: InstantText })),
    reopenings: z.array(z.object({ reason: z.string(), why: z.string(), by: z.string(), at: InstantText })),
    /** The ways in which it can be closed, each with its check list; none unless it is open. */
    endings: z.array(EndingView),
    grades: z.array(GradeView),
  })
  .meta({ id: 'CaseCourse' });
export type CaseCourse = z.infer<typeof CaseCourse>;
