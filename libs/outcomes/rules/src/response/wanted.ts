import type { Want } from '@accord/casework/rules';

const words: Readonly<Record<Exclude<Want, 'other'>, string>> = {
  explanation: 'An explanation',
  apology: 'An apology',
  'put-right': 'Things put right',
  change: 'A change, so that it does not happen to others',
  appointment: 'An appointment or treatment',
  records: 'Your records, or a correction of them',
  meeting: 'A meeting',
  'be-heard': 'To be heard',
};

/** What the person wanted, as a letter says it back to them; their own words come last. */
export function wantedWords(wants: readonly Want[], note: string): readonly string[] {
  const said = wants.flatMap((want) => (want === 'other' ? [] : [words[want]]));
  return note.trim() === '' ? said : [...said, note.trim()];
}
