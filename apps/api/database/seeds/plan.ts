import type { Ending } from './courses';

interface Planned {
  readonly ending: Ending;
  readonly count: number;
  /** How many days ago each reached the organisation. */
  readonly daysAgo: readonly [least: number, most: number];
}

const some = (count: number, daysAgo: readonly [number, number], ...endings: readonly Ending[]): Planned[] => endings.map((ending) => ({ ending, count, daysAgo }));

/** What only a procedure with two stages knows. */
export const ofTwoStages: readonly Ending[] = ['escalated', 'closed-at-stage-1', 'closed-after-escalation'];

/** What only England has: six months, and the letter that explains why they passed. */
export const ofEngland: readonly Ending[] = ['explained', 'six-months-over'];

/** What stands open in each organisation: about 60 cases in every state. */
export const open: readonly Planned[] = [
  ...some(6, [0, 1], 'to-triage'),
  ...some(2, [0, 0], 'settling'),
  ...some(6, [0, 12], 'concern'),
  ...some(1, [4, 8], 'made-complaint'),
  ...some(3, [0, 6], 'received'),
  ...some(1, [0, 3], 'straight-to-stage-2', 'harmed', 'letter-draft', 'letter-in-doubt'),
  ...some(2, [2, 12], 'acknowledged', 'acknowledged-by-letter'),
  ...some(1, [4, 9], 'doubt-settled', 'letter-refused', 'letter-came-back'),
  ...some(1, [8, 20], 'waits-for-consent', 'waits-for-complainant', 'waits-for-another-body'),
  ...some(3, [10, 50], 'issues-agreed'),
  ...some(1, [9, 24], 'escalated'),
  ...some(2, [20, 70], 'looking'),
  ...some(2, [25, 190], 'findings'),
  ...some(1, [196, 220], 'explained', 'six-months-over'),
  ...some(1, [26, 34], 'response-draft', 'to-sign', 'sent-back', 'to-sign-for-days', 'answered'),
  ...some(1, [40, 60], 'reopened', 'reopened-by-new-facts'),
  ...some(1, [33, 38], 'mediation-unsuitable', 'mediation-suitable', 'mediation-offered', 'mediation-half-agreed', 'mediation-declined', 'mediation-no-reply', 'mediation-agreed',
    'mediator-asked', 'mediator-linked', 'mediator-clear', 'session-today', 'first-meeting-tomorrow', 'session-tomorrow', 'session-next-week', 'session-held', 'mediation-result',
    'mediation-closed', 'mediation-without-agreement', 'mediation-withdrawn'),
];

/** What is closed: about 300 cases of the last year, each way of closing among them. */
export const closed: readonly Planned[] = [
  ...some(130, [2, 380], 'settled-on-the-spot'),
  ...some(50, [15, 380], 'concern-answered'),
  ...some(24, [0, 380], 'enquiry'),
  ...some(8, [0, 380], 'signposted', 'question-answered'),
  ...some(4, [3, 380], 'passed-on'),
  ...some(2, [0, 2], 'attached'),
  ...some(48, [60, 380], 'closed'),
  ...some(6, [45, 380], 'closed-at-stage-1', 'closed-after-escalation'),
  ...some(8, [45, 120], 'closed-by-letter'),
  ...some(3, [20, 300], 'withdrawn'),
  ...some(2, [40, 300], 'no-contact', 'closed-otherwise', 'out-of-time', 'not-taken-up'),
  ...some(2, [10, 300], 'signposted-later', 'passed-on-later', 'settled-later'),
  ...some(1, [36, 38], 'settled-in-mediation'),
];
