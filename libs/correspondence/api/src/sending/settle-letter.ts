import { Audit } from '@accord/access/api';
import type { ActOnLetter, LetterActed, SettleDoubt as SettleRequest } from '@accord/correspondence/contract';
import { after } from '@accord/correspondence/rules';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LetterRow } from '../letters/letter.entity';
import { LetterQueries } from '../letters/letter.queries';
import { LetterOutcome } from './letter-outcome';
import { QueueLetter } from './queue-letter';

/** A person settles a letter that may not have been sent, or that the mail server refused. */
@Injectable()
export class SettleLetter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly letters: LetterQueries,
    private readonly outcome: LetterOutcome,
    private readonly queue: QueueLetter,
  ) {}

  /** In doubt: it went, with what shows it; or the same letter goes once more. */
  async doubt(id: string, request: SettleRequest): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    if (letter.version !== request.version) return conflictWith({ version: letter.version, state: letter.state });
    if (letter.state !== 'doubt') return refuse('not-in-doubt', 'This letter is not in doubt any more. Look at it again.');
    if (request.outcome === 'send-again') return this.sendAgain(letter, request.version);
    const settled = await this.outcome.settledAsSent(letter, request.evidence);
    await this.queue.settled(letter);
    return settled ? { id, state: 'sent', version: letter.version + 1 } : conflictWith({ version: letter.version, state: letter.state });
  }

  /** Refused by the mail server: the same letter goes once more. */
  async again(id: string, { version }: ActOnLetter): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    if (letter.state === 'doubt') return refuse('say-what-happened', 'Say first what became of this letter.');
    return this.sendAgain(letter, version);
  }

  /** Refused by the mail server: back to the desk, to be corrected. */
  async correct(id: string, { version }: ActOnLetter): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    const state = after(letter.state, 'correct');
    if (isRefused(state)) return state;
    const saved = await this.db.update(LetterRow, id, version, { state, queuedAt: null, signatoryId: null, signedAt: null, updatedAt: this.clock.now() });
    if (!saved) return conflictWith({ version: letter.version, state: letter.state });
    await this.queue.settled(letter);
    this.audit.changed({ action: 'letter.corrected', caseId: letter.caseId, subjectKind: 'letter', subjectId: id });
    return { id, state, version: version + 1 };
  }

  private sendAgain(letter: LetterRow, version: number): Promise<LetterActed | Refusal | Conflict> {
    const settled = { settledBy: this.db.acting.staffId, settledBecause: 'sent again' };
    return this.queue.again(letter, version, settled);
  }
}
