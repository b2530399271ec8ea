import { day } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { blankDetails } from './answers';
import type { Nation } from '../codes';
import type { TriageDetails } from './answers';
import { factsOfTriage } from './facts-of-triage';
import type { TriageFact } from './facts-of-triage';
import { missingResult } from './missing';
import type { Missing } from './missing';

type Later = Pick<TriageDetails, 'nation' | 'funding' | 'stage' | 'straightBecause' | 'handDate'>;

/** What a concern needs before it becomes a complaint: who paid, the stage where there are stages, a date where no rule gives one. */
export const missingForComplaint = (said: Later, receivedOn: string, byHand: readonly Nation[]): readonly Missing[] =>
  missingResult('formal-complaint', { ...blankDetails, ...said }, { spoken: true, receivedOn: day(receivedOn), today: day(receivedOn), byHand, watchedUntil: null });

/** The facts of a concern that becomes a complaint on this day; its dates are counted from its first day all the same. */
export const complaintFacts = (said: Later, today: Temporal.PlainDate): readonly TriageFact[] =>
  factsOfTriage('formal-complaint', { ...blankDetails, ...said }, { spoken: true, receivedOn: today, today, byHand: [], watchedUntil: null });
