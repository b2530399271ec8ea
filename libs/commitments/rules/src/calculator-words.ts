import type { Rule, Trigger } from './rule';

/** The day from which a rule counts, as the question beside its field. */
export const startWords: Readonly<Record<Trigger, string>> = {
  'made-orally': 'The day it was told to us',
  received: 'The day it reached us',
  'received-or-escalated': 'The day it reached us, or moved to stage 2',
  'period-agreed': 'The day it reached us',
  'later-of-event-and-notice': 'The day of the event, or when they learned of it if later',
  'passed-to-second-body': 'The day we were told',
  'day-after-request': 'The day of the request',
  'first-notice': 'The day they first learned of it',
  event: 'The day of the event',
  'complaint-made': 'The day the complaint was made',
  notified: 'The day we were notified',
  'stage-one-outcome': 'The day of the stage 1 answer',
  'final-decision': 'The day of the final decision',
  'notice-sent': 'The day the notice was sent',
  'stage-two-request': 'The day stage 2 was asked for',
  'stage-two-final': 'The day of the stage 2 answer',
};

/** What a list of rules adds to a name: that it has ended, or that it is off. `day` words a date for the place. */
export function ruleNote({ length, standing, validTo }: Rule, day: (wire: string) => string): string {
  if (validTo) return `to ${day(validTo)}`;
  if (length.kind === 'unconfirmed') return 'off';
  return standing === 'off' ? 'not confirmed' : '';
}
