import { day } from '@accord/calendar/rules';
import type { AnswerDate } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from './case-record';

/** The dates of a case that its letters name. */
@Injectable()
export class CaseDates {
  /** When an answer can be expected; null when no date stands. */
  async answerOf(_record: CaseRecord): Promise<AnswerDate | null> {
    return null;
  }

  receivedOn(record: CaseRecord) {
    return day(record.receivedOn);
  }
}
