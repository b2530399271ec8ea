import { Injectable } from '@nestjs/common';
import { LetterQueries } from '../letters/letter.queries';
import { LetterOutcome } from './letter-outcome';

export interface Bounce {
  /** The Message-IDs that the returned headers name, brackets and all; one of them may be a letter of ours. */
  readonly messageIds: readonly string[];
  /** What the returning server said, for a person to read. */
  readonly because: string;
  /** The stored message that brought it back. */
  readonly mailId: string | null;
}

/** What inbound mail calls when it recognises a letter that came back. */
@Injectable()
export class Bounces {
  constructor(
    private readonly letters: LetterQueries,
    private readonly outcome: LetterOutcome,
  ) {}

  /** The case whose letter came back, or null when it is none of ours. Safe to call twice. */
  async run({ messageIds, because, mailId }: Bounce): Promise<{ caseId: string; letterId: string } | null> {
    const letter = await this.letters.byMessageId(messageIds);
    if (!letter) return null;
    await this.outcome.returned(letter, because, mailId);
    return { caseId: letter.caseId, letterId: letter.id };
  }
}
