import { dayInLondon } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import type { FactDetail } from '@accord/commitments/rules';
import { kindsOfLetter } from '@accord/correspondence/rules';
import { Clock, Log } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseRecords } from '../letters/case-record';
import type { LetterRow } from '../letters/letter.entity';
import { LetterTemplates } from '../letters/letter-templates';

/** Tells the case's log that a letter went or came back: dates are met, or run again, by that alone. */
@Injectable()
export class LetterFacts {
  constructor(
    private readonly record: RecordFact,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly records: CaseRecords,
    private readonly templates: LetterTemplates,
  ) {}

  /** The id of the fact; null when the log of the case would not take it (then a person sets the date right). */
  async done(letter: LetterRow, at: Date): Promise<string | null> {
    const factId = await this.write(letter, kindsOfLetter[letter.kind].sent, at, letter.id);
    const record = await this.records.of(letter.caseId);
    const also = (record && this.templates.of(letter.kind)?.alsoSent?.(record)) ?? [];
    for (const detail of also) await this.write(letter, detail, at, letter.id);
    return factId;
  }

  undone(letter: LetterRow, factId: string, mailId: string | null): Promise<string | null> {
    return this.write(letter, kindsOfLetter[letter.kind].returned(factId), this.clock.now(), mailId ?? letter.id);
  }

  private async write(letter: LetterRow, detail: FactDetail, at: Date, evidenceId: string): Promise<string | null> {
    const happenedOn = dayInLondon(at);
    const recorded = await this.record.run(letter.caseId, { ...detail, happenedOn, evidenceId } as NewFact);
    if (!isRefused(recorded)) return recorded.factIds[0] ?? null;
    // The letter went all the same: what happened outside is never undone because a date could not be written down.
    this.log.warn('a letter could not be recorded on its case', { letter: letter.id, refused: recorded.refused });
    return null;
  }
}
