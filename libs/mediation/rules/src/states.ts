/** Where a mediation stands. The last four are ends. */
export const mediationStates = [
  'begun', 'not-suitable', 'suitable', 'offered', 'agreed', 'mediator-asked', 'mediator-clear', 'scheduled', 'met', 'outcome-recorded', 'closed', 'declined', 'no-reply', 'withdrawn',
] as const;
export type MediationState = (typeof mediationStates)[number];
export const endStates = ['closed', 'declined', 'no-reply', 'withdrawn'] as const satisfies readonly MediationState[];
export const hasEnded = (state: MediationState): boolean => (endStates as readonly MediationState[]).includes(state);

/** Whether it was offered and has not ended: the case does not close over it, and no other is offered beside it. */
export const isUnderWay = (state: MediationState): boolean => !hasEnded(state) && state !== 'begun' && state !== 'suitable' && state !== 'not-suitable';
/** Whether the mediator may declare links: from being asked until a result is recorded, since what appears later must be said at once. */
export const mayDeclare = (state: MediationState): boolean => state === 'mediator-asked' || state === 'mediator-clear' || state === 'scheduled' || state === 'met';

export const stateWords: Readonly<Record<MediationState, string>> = {
  begun: 'Being considered',
  'not-suitable': 'Not suitable',
  suitable: 'Suitable',
  offered: 'Offered',
  agreed: 'Both sides agreed',
  'mediator-asked': 'Mediator asked',
  'mediator-clear': 'Mediator chosen',
  scheduled: 'Meeting booked',
  met: 'Met',
  'outcome-recorded': 'Result recorded',
  closed: 'Closed',
  declined: 'Declined',
  'no-reply': 'No reply',
  withdrawn: 'Withdrawn',
};
