import { commitmentStates, grantors, jurisdictions, matterKinds, promptKinds, standings, waitsFor } from '@accord/commitments/rules';
import { DateText, Id, InstantText } from '@accord/platform/contract';
import * as z from 'zod';

/** How a date stands today, with the words shown beside its shape. */
export const StandingView = z.object({ kind: z.enum(standings), words: z.string(), workingDaysLate: z.int() }).meta({ id: 'StandingView' });
export type StandingView = z.infer<typeof StandingView>;

/** One commitment of a case as its panel and its dates page show it. */
export const CommitmentView = z
  .object({
    id: Id,
    code: z.string(),
    ruleId: z.string(),
    ruleVersion: z.int(),
    what: z.string(),
    startedOn: DateText,
    originalDueOn: DateText,
    dueOn: DateText,
    actBy: DateText,
    state: z.enum(commitmentStates),
    standing: StandingView,
    waitingFor: z.enum(waitsFor).nullable(),
    metOn: DateText.nullable(),
    metBy: z.string().nullable(),
    lateSince: DateText.nullable(),
    /** What must be known beside the date, each a sentence: that a new date was written down after the earlier one had passed, or lies beyond the six months. */
    notes: z.array(z.string()),
    provisional: z.boolean(),
    policy: z.boolean(),
    byHand: z.boolean(),
    countConfirmed: z.boolean(),
    /** Whether more time may be asked for, and until when at most; null when the rule has no furthest date. `notYet`: why not, where it is open. */
    moreTime: z.object({ allowed: z.boolean(), furthest: DateText.nullable(), grantedBy: z.string(), grantors: z.array(z.enum(grantors)), late: z.enum(['refused', 'stays-late']).nullable(), notYet: z.string().nullable() }),
    earlierDates: z.int(),
    /** A promise of ours, or the last day of somebody's right, which is never overdue. */
    whose: z.enum(['ours', 'theirs']),
    /** Whether it was met by the date first given, and by the one in force; null while it is not met. */
    inTime: z.object({ original: z.boolean(), current: z.boolean() }).nullable(),
    /** Where holding for consent is not confirmed: what the date would be, in a sentence. The date itself binds. */
    wouldBe: z.object({ dueOn: DateText.nullable(), sentence: z.string() }).nullable(),
  })
  .meta({ id: 'CommitmentView' });
export type CommitmentView = z.infer<typeof CommitmentView>;

/** What the case asks of its handler because of its dates today. */
export const DatePrompt = z
  .object({ kind: z.enum(promptKinds), sentence: z.string(), by: DateText.nullable() })
  .meta({ id: 'DatePrompt' });
export type DatePrompt = z.infer<typeof DatePrompt>;

/** Who waits for whom, in a sentence. */
export const WaitView = z.object({ who: z.enum(['they', 'we']), sentence: z.string() }).meta({ id: 'WaitView' });
export type WaitView = z.infer<typeof WaitView>;

/** One line of the log from which the dates follow. */
export const FactView = z
  .object({ id: Id, kind: z.string(), words: z.string(), happenedOn: DateText, recordedAt: InstantText, recordedBy: z.string(), reason: z.string().nullable(), correctable: z.boolean() })
  .meta({ id: 'FactView' });
export type FactView = z.infer<typeof FactView>;

/** Something that stands over a case: a hold, a pause, a question of consent, legal steps. */
export const OpenMatterView = z
  .object({ kind: z.enum(matterKinds), sentence: z.string(), since: DateText, reviewOn: DateText.nullable(), factId: Id, reason: z.string().nullable() })
  .meta({ id: 'OpenMatterView' });
export type OpenMatterView = z.infer<typeof OpenMatterView>;

/** Every date of a case, by date. `version` is the length of its log: a write that carries it is refused once it grew. */
export const CaseDates = z
  .object({
    caseId: Id,
    today: DateText,
    version: z.int(),
    jurisdiction: z.enum(jurisdictions),
    commitments: z.array(CommitmentView),
    prompts: z.array(DatePrompt),
    matters: z.array(OpenMatterView),
    waits: z.array(WaitView),
    /** That mediation stops none of these dates, with the statutory and the agreed one. */
    mediation: z.string(),
    facts: z.array(FactView),
  })
  .meta({ id: 'CaseDates' });
export type CaseDates = z.infer<typeof CaseDates>;
