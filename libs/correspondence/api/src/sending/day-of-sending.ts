import { StaffQueries } from '@accord/access/api';
import { dayInLondon } from '@accord/calendar/rules';
import { unsigned } from '@accord/correspondence/rules';
import { Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseRecords } from '../letters/case-record';
import type { LetterRow } from '../letters/letter.entity';
import { LetterQueries } from '../letters/letter.queries';
import { LetterTemplates } from '../letters/letter-templates';
import { LetterOutcome } from './letter-outcome';

const sentence = 'It did not go on the day it was signed, and a last day in it counts from the sending. Read it again and sign.';

/** A letter whose words name a day that counts from its sending goes on the day it was signed for, or back to the signatory. */
@Injectable()
export class DayOfSending {
  constructor(
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly templates: LetterTemplates,
    private readonly staff: StaffQueries,
    private readonly outcome: LetterOutcome,
    private readonly letters: LetterQueries,
  ) {}

  /** The letter in the post with its kept bytes; null when it is no longer there, or has just gone back to be signed again. */
  async toSend(id: string): Promise<{ readonly to: string; readonly bytes: Buffer } | null> {
    const letter = await this.letters.byId(id);
    if (letter?.state !== 'queued' || !letter.recipientEmail || (await this.lapses(letter))) return null;
    const file = await this.letters.file(letter.id, 'eml');
    if (!file) throw new Error('A letter in the post has no kept bytes');
    return { to: letter.recipientEmail, bytes: file.bytes };
  }

  /** Whether it came back to be signed again, with the day as it now is. */
  private async lapses(letter: LetterRow): Promise<boolean> {
    if (!letter.queuedAt || !letter.signatoryId) return false;
    const days = { signedFor: dayInLondon(letter.queuedAt), sentOn: dayInLondon(this.clock.now()) };
    if (days.signedFor.equals(days.sentOn)) return false;
    const record = await this.records.of(letter.caseId);
    const body = record && (await this.templates.of(letter.kind)?.onAnotherDay?.(record, letter.body, days));
    if (!body) return false;
    const signatory = await this.staff.byId(letter.signatoryId);
    return this.outcome.lapsed(letter, signatory ? unsigned(body, signatory) : body, sentence);
  }
}
