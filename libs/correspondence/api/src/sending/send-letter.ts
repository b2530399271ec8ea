import type { ActOnLetter, LetterActed } from '@accord/correspondence/contract';
import { kindsOfLetter } from '@accord/correspondence/rules';
import { found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LetterQueries } from '../letters/letter.queries';
import { QueueLetter } from './queue-letter';

/** Sends a letter that needs no signature. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly letters: LetterQueries,
    private readonly queue: QueueLetter,
  ) {}

  async run(id: string, { version }: ActOnLetter): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    if (kindsOfLetter[letter.kind].signed) return refuse('needs-signature', 'This letter is signed before it goes. Send it for sign-off.');
    return this.queue.fresh(letter, version, 'send');
  }
}
