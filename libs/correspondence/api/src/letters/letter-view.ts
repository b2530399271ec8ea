import { dayInLondon, dayInSentence } from '@accord/calendar/rules';
import { may } from '@accord/access/rules';
import type { Permission } from '@accord/access/rules';
import type { LetterCheckView, LetterLine, LetterVerb } from '@accord/correspondence/contract';
import { allows, kindsOfLetter, stateWords } from '@accord/correspondence/rules';
import type { LetterAct, LetterCheck } from '@accord/correspondence/rules';
import type { CaseRecord } from './case-record';
import type { LetterRow } from './letter.entity';
import type { LetterRecord } from './letter.queries';

export const lineOf = (letter: LetterRecord): LetterLine => ({
  id: letter.id,
  kind: letter.kind,
  name: kindsOfLetter[letter.kind].name,
  state: letter.state,
  stateWords: stateWords[letter.state],
  author: letter.author,
  updatedAt: letter.updatedAt.toISOString(),
  sentAt: letter.sentAt?.toISOString() ?? null,
});

/** The local day of an instant, as letters write it. */
export const dayOf = (at: Date): string => dayInSentence(dayInLondon(at));

interface Sheet {
  readonly letterhead: string;
  readonly date: string;
  readonly to: string[];
}

/** What is set around the words: letterhead, date, and the name and address of the person. Frozen once it is in the post. */
export function sheetOf(letter: LetterRow, { organisation, recipient }: CaseRecord, today: Date): Sheet {
  const frozen = letter.queuedAt !== null;
  const name = frozen ? letter.recipientName : (recipient?.name ?? null);
  const address = frozen ? letter.recipientAddress : (recipient?.address ?? null);
  const lines = (address ?? '').split(/\n|,\s*/).map((line) => line.trim());
  return { letterhead: organisation.letterhead, date: dayOf(letter.queuedAt ?? today), to: [name ?? '', ...lines].filter((line) => line !== '') };
}

/** A check with the path where it is mended. */
export function checkView(check: LetterCheck, letter: LetterRow): LetterCheckView {
  const { id, mark, what, mend, at, block } = check;
  const section = at === null || at === 'case' ? '' : `/${at}`;
  const goTo = at === null || at === 'letter' ? null : at === 'directory' ? '/directory' : `/cases/${letter.caseId}${section}`;
  return { id, mark, what, mend, goTo, block };
}

interface VerbRule {
  readonly verb: LetterVerb;
  readonly act: LetterAct;
  readonly permission: Permission;
  /** True: only for letters that are signed; false: only for those that are not. */
  readonly signed?: boolean;
}

const verbRules: readonly VerbRule[] = [
  { verb: 'send', act: 'send', permission: 'letter.send', signed: false },
  { verb: 'ask-for-signature', act: 'askForSignature', permission: 'letter.write', signed: true },
  { verb: 'take-back', act: 'takeBack', permission: 'letter.write' },
  { verb: 'sign', act: 'sign', permission: 'letter.sign' },
  { verb: 'settle', act: 'settleAsSent', permission: 'letter.send' },
  { verb: 'send-again', act: 'sendAgain', permission: 'letter.send' },
  { verb: 'correct', act: 'correct', permission: 'letter.write' },
];

/** What a person with these roles may do with the letter now; menus list only what works. */
export function verbsOf(letter: LetterRow, roles: readonly string[]): LetterVerb[] {
  const { signed } = kindsOfLetter[letter.kind];
  const verbs = verbRules
    .filter((rule) => allows(letter.state, rule.act) && may(roles, rule.permission) && (rule.signed ?? signed) === signed)
    .map((rule) => rule.verb)
    // In doubt, sending again is one of the two answers of `settle`, never a button of its own.
    .filter((verb) => verb !== 'send-again' || letter.state === 'failed');
  const writer = may(roles, 'letter.write');
  if (letter.state === 'draft' && writer) verbs.unshift('write');
  if (letter.state === 'bounced' && writer) verbs.push('write-again');
  return verbs;
}
