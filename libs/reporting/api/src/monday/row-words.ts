import { caseTypeNames } from '@accord/casework/rules';

/** What a row is about, for people: a kind of file, a letter with how it stands, or the words of a date as they are. */
export function wordsOfRow(what: string): string {
  const [, kind, state] = /^([a-z-]+) \(([a-z-]+)\)$/.exec(what) ?? [];
  if (kind && state) return `${letterKinds[kind] ?? 'Letter'}, ${letterStates[state] ?? state}`;
  return (caseTypeNames as Readonly<Record<string, string>>)[what] ?? what;
}

const letterKinds: Readonly<Record<string, string>> = { acknowledgement: 'Acknowledgement', response: 'Response', 'final-response': 'Response', explaining: 'Explaining letter' };
const letterStates: Readonly<Record<string, string>> = { bounced: 'came back', 'to-sign': 'waits for a signature', doubt: 'sent or not: in doubt', failed: 'could not be sent' };
