/** The two sides of a mediation; each side may have several parties. */
export const sides = ['patient', 'staff'] as const;
export type Side = (typeof sides)[number];

/** What a party said to the offer. `accepted` may be taken back at any time (`withdrawn`). */
export const answers = ['accepted', 'declined', 'withdrawn'] as const;
export type PartyAnswer = (typeof answers)[number];

/** How an offer ended, seen as a whole (practice 4.4). */
export const replies = ['accepted', 'declined-by-patient-side', 'declined-by-staff-side', 'declined-by-organisation', 'no-reply-by-date', 'withdrawn-before-session'] as const;
export type Reply = (typeof replies)[number];

/** How a session ended (practice 4.4). */
export const sessionOutcomes = ['held', 'part-held', 'did-not-attend', 'cancelled', 'adjourned', 'stopped-by-mediator'] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

/** A meeting that ended so was held, if only in part: something can have come of it. */
export const heldOutcomes: readonly SessionOutcome[] = ['held', 'part-held', 'adjourned', 'stopped-by-mediator'];

export const sessionOutcomeWords: Readonly<Record<SessionOutcome, string>> = {
  held: 'Held',
  'part-held': 'Held in part',
  'did-not-attend': 'Somebody did not come',
  cancelled: 'Cancelled',
  adjourned: 'Adjourned',
  'stopped-by-mediator': 'Stopped by the mediator',
};

/** Why a mediator stopped a session. */
export const stopReasons = ['safety', 'conflict', 'capacity', 'bad-faith', 'recording'] as const;
export type StopReason = (typeof stopReasons)[number];

/** What came of the mediation: the one thing, with its date and released words, that the complaints side is told. */
export const results = [
  'full-agreement', 'partial-agreement', 'understanding-improved', 'no-agreement', 'ended-early', 'not-suitable-after-pre-meeting', 'referred-on',
] as const;
export type Result = (typeof results)[number];

export const resultWords: Readonly<Record<Result, string>> = {
  'full-agreement': 'Full agreement',
  'partial-agreement': 'Agreement on some points',
  'understanding-improved': 'No agreement, but understanding improved',
  'no-agreement': 'No agreement',
  'ended-early': 'Ended early',
  'not-suitable-after-pre-meeting': 'Not suitable after a first meeting',
  'referred-on': 'Referred on',
};

export const sessionKinds = ['pre-meeting', 'joint', 'shuttle'] as const;
export type SessionKind = (typeof sessionKinds)[number];
export const sessionModes = ['in-person', 'video', 'phone'] as const;
export type SessionMode = (typeof sessionModes)[number];

export const sessionKindWords: Readonly<Record<SessionKind, string>> = { 'pre-meeting': 'First meeting with one side', joint: 'Joint meeting', shuttle: 'Meeting in separate rooms' };
export const sessionModeWords: Readonly<Record<SessionMode, string>> = { 'in-person': 'In person', video: 'By video', phone: 'By phone' };
export const answerWords: Readonly<Record<PartyAnswer, string>> = { accepted: 'Agreed', declined: 'Said no', withdrawn: 'Changed their mind' };
export const sideWords: Readonly<Record<Side, string>> = { patient: 'Patient side', staff: 'Staff side' };
