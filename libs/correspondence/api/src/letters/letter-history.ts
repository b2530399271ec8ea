import { ClosingGates, RecordedWords, Timeline } from '@accord/casework/api';
import { kindsOfLetter } from '@accord/correspondence/rules';
import type { LetterKind, LetterState } from '@accord/correspondence/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { LetterRow } from './letter.entity';
import { LetterQueries } from './letter.queries';

const nameOf = (kind: unknown): string => (kindsOfLetter[kind as LetterKind] ?? { name: 'Letter' }).name;

/** What the timeline says of a letter's turns; the turns left out are told by the letter's own page. */
const turns: Readonly<Partial<Record<LetterState, string>>> = {
  sent: 'sent by e-mail',
  bounced: 'came back',
  doubt: 'may not have been sent',
  failed: 'was refused by the mail server',
  'to-sign': 'waits to be signed again: the day it goes has changed',
};

/** What a case tells of its letters: its timeline, its history in words, and what keeps it from being closed. */
@Injectable()
export class LetterHistory implements OnModuleInit {
  constructor(
    private readonly timeline: Timeline,
    private readonly words: RecordedWords,
    private readonly gates: ClosingGates,
    private readonly letters: LetterQueries,
  ) {}

  onModuleInit(): void {
    this.words.register({
      'letters.listed': 'Looked at the letters',
      'letter.read': 'Read a letter',
      'letter.downloaded': 'Downloaded a letter',
      'letter.written': ({ kind }) => `Began a letter: ${nameOf(kind)}`,
      'letter.saved': 'Changed a letter',
      'letter.queued': ({ kind }) => `Sent a letter off: ${nameOf(kind)}`,
      'letter.sent': 'A letter was sent',
      'letter.bounced': 'A letter came back',
      'letter.doubt': 'A letter may not have been sent',
      'letter.failed': 'A letter was refused by the mail server',
      'letter.to-sign': 'A letter did not go on the day it was signed for, and waits to be signed again',
      'letter.handed-over': 'Sent a letter for sign-off',
      'letter.taken-back': 'Took a letter back from sign-off',
      'letter.returned': 'Returned a letter with remarks',
      'letter.corrected': 'Took a refused letter back to correct it',
    });
    this.gates.register({ room: 'correspondence', objections: (caseId) => this.objections(caseId) });
  }

  /** A line of the timeline for the turn a letter took. */
  async tell(letter: LetterRow, state: LetterState, detail = ''): Promise<void> {
    const turn = turns[state];
    if (turn) await this.timeline.add({ caseId: letter.caseId, kind: 'letter', what: `${nameOf(letter.kind)} ${turn}`, detail, subjectId: letter.id });
  }

  /** A line for a letter handed over for a signature, taken back or returned with remarks. */
  async tellHanding(letter: LetterRow, act: 'askForSignature' | 'takeBack' | 'return', detail: string): Promise<void> {
    await this.timeline.add({ caseId: letter.caseId, kind: 'letter', what: `${nameOf(letter.kind)} ${handings[act]}`, detail, subjectId: letter.id });
  }

  private async objections(caseId: string): Promise<readonly Refusal[]> {
    const first = await this.letters.unfinished(caseId);
    return first ? [refuse(`letter-${first.state}`, objection[first.state] ?? '', `/cases/${caseId}/letters/${first.id}`)] : [];
  }
}

const handings = { askForSignature: 'sent for sign-off', takeBack: 'taken back from sign-off', return: 'returned with remarks' } as const;

const objection: Readonly<Partial<Record<LetterState, string>>> = {
  doubt: 'A letter may not have been sent. Say first what happened.',
  queued: 'A letter is on its way. Wait until it is sent.',
  'to-sign': 'A letter waits for a signature. Sign it or take it back.',
};
