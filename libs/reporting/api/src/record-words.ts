import type { Wording } from '@accord/casework/api';

/** What the acts of this room are called in a case's own history. */
export const reportingWords: Readonly<Record<string, Wording>> = {
  'board.read': 'Saw it on the board',
  'board.exported': 'Took it along in an export of the board',
  'monday.listed': 'Saw it among what is new',
};
