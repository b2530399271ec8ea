/** Where a mediation stands. The last four are ends. */
export const mediationStates = [
  'begun', 'not-suitable', 'suitable', 'offered', 'agreed', 'mediator-asked', 'mediator-clear', 'scheduled', 'met', 'outcome-recorded', 'closed', 'declined', 'no-reply', 'withdrawn',
] as const;
export type MediationState = (typeof mediationStates)[number];
export const endStates = ['closed', 'declined', 'no-reply', 'withdrawn'] as const satisfies readonly MediationState[];
export const hasEnded = (state: MediationState): boolean => (endStates as readonly MediationState[]).includes(state);

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
