import { mediationStates, results, sessionKinds } from '@accord/mediation/rules';
import { Cursor, DateText, HappenedOn, Id, InstantText, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { DeclarationView } from './mediator';
import { PartyView } from './offer';
import { SessionView } from './session';
import { StepView } from './step';

/** The arrangement of one mediation, for its coordinator and its mediator. What is said in it has no place here. */
export const MediationView = z
  .object({
    id: Id,
    caseId: Id,
    reference: z.string(),
    state: z.enum(mediationStates),
    version: z.int(),
    offeredOn: DateText.nullable(),
    /** Names are told to a mediator after the declaration is clear or waived; before, parties are "Patient side 1". */
    parties: z.array(PartyView),
    needs: z.array(z.object({ kind: z.string(), detail: z.string() })),
    /** The referral summary, if every party lets the mediator read it; else null. */
    summary: z.string().nullable(),
    safeguards: z.array(z.string()),
    mediator: z.object({ id: Id, name: z.string() }).nullable(),
    declaration: DeclarationView.nullable(),
    independence: z.enum(['not-declared', 'clear', 'waived', 'waits-for-waivers', 'stop']),
    sessions: z.array(SessionView),
    result: z.object({ code: z.enum(results), on: DateText, releasedWords: z.string() }).nullable(),
    steps: z.array(StepView),
    /** What mediation does not stop: the statutory date, and the agreed one beside it. */
    dates: z.string(),
  })
  .meta({ id: 'Mediation' });
export type MediationView = z.infer<typeof MediationView>;

export const MediationLine = z.object({
  id: Id,
  /** For whoever oversees mediation from the complaint's side; null for those who run it. */
  caseId: Id.nullable(),
  reference: z.string(),
  state: z.enum(mediationStates),
  openSince: DateText,
  mediator: z.string().nullable(),
  nextSession: z.object({ startsAt: InstantText, kind: z.enum(sessionKinds).nullable(), rooms: z.array(z.string()), needsOpen: z.int(), needs: z.int() }).nullable(),
  replyBy: DateText.nullable(),
  sides: z.array(z.object({ side: z.enum(['patient', 'staff']), agreed: z.boolean() })),
});
export type MediationLine = z.infer<typeof MediationLine>;

/** "Your mediations": a mediator's own, a coordinator's and a manager's all; open ones, next meeting first, then the longest open. */
export const MediationQuery = z.object({ after: Cursor });
export type MediationQuery = z.infer<typeof MediationQuery>;

export const MediationList = z.object({ items: z.array(MediationLine), next: z.string().nullable() }).meta({ id: 'MediationList' });
export type MediationList = z.infer<typeof MediationList>;

/** The result: a code, a day, and words that every party released; nothing else leaves mediation. */
export const RecordOutcome = z.object({
  result: z.enum(results, { error: 'Choose what came of it' }),
  onDate: HappenedOn,
  releasedWords: z.string().trim().max(4_000, 'Use 4,000 characters or fewer').default(''),
  /** The parties who agreed to the words, each by itself. */
  releasedBy: z.array(Id).max(8).default([]),
  version: Version,
});
export type RecordOutcome = z.infer<typeof RecordOutcome>;

export const OnlyVersion = z.object({ version: Version });
export type OnlyVersion = z.infer<typeof OnlyVersion>;

export const Stepped = z.object({ id: Id, state: z.enum(mediationStates), version: z.int() }).meta({ id: 'MediationStepped' });
export type Stepped = z.infer<typeof Stepped>;

export const SessionBooked = z.object({ sessionId: Id, state: z.enum(mediationStates), version: z.int() }).meta({ id: 'MediationSessionBooked' });
export type SessionBooked = z.infer<typeof SessionBooked>;
