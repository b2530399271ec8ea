import type { Wording } from '@accord/casework/api';
import { lateReasonName } from '@accord/reporting/rules';

/** What the acts of this room are called in a case's own history. */
export const reportingWords: Readonly<Record<string, Wording>> = {
  'board.read': 'Saw it on the board',
  'board.exported': 'Took it along in an export of the board',
  'monday.listed': 'Saw it among what is new',
  'report.listed': 'Saw it among the cases of a report',
  'late-reason.read': 'Looked at why a date was late',
  'late-reason.given': ({ code }) => `Said why a date was late: ${lateReasonName(String(code)).toLowerCase()}`,
};
