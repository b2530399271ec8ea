import { RecordedWords } from '@accord/casework/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

/** What was done about the outcome, as a case's own history says it. */
@Injectable()
export class OutcomeRecordWords implements OnModuleInit {
  constructor(private readonly words: RecordedWords) {}

  onModuleInit(): void {
    this.words.register({
      'outcome.read': 'Looked at the outcome',
      'apology.saved': 'Wrote the apology',
      'apology.spoken': 'Wrote down an apology that was spoken',
      'remedy.given': 'Wrote down a remedy that was given',
      'lesson.added': 'Added a lesson',
      'lesson.read': 'Looked at a lesson',
      'lessons.listed': 'Saw a lesson of it in the list of lessons',
      'letters-to-sign.listed': 'Saw a letter of it among those to sign',
      'lesson.done': 'Noted that a lesson is done',
      'lesson.opened-again': 'Opened a lesson again: it happened once more',
      'lesson.repeat-settled': ({ decision }) => (decision === 'not-the-same' ? 'Noted that an issue is not the same as an earlier lesson' : 'Noted that an earlier lesson did not hold'),
      'lesson.checked': 'Checked whether a lesson holds',
    });
  }
}
