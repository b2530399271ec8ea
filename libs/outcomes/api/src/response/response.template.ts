import { day, type Temporal } from '@accord/calendar/rules';
import type { FactDetail } from '@accord/commitments/rules';
import { LetterTemplates } from '@accord/correspondence/api';
import type { CaseRecord, CheckedLetter, LetterTemplate } from '@accord/correspondence/api';
import type { LetterBody, LetterCheck } from '@accord/correspondence/rules';
import { isFinal, onAnotherDay, responseChecks, responseLetter } from '@accord/outcomes/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ResponseRecords } from './response-records';

/** The response: correspondence keeps and sends it, this room knows its words and its checks. */
@Injectable()
export class ResponseTemplate implements LetterTemplate, OnModuleInit {
  readonly kind = 'response';

  constructor(
    private readonly templates: LetterTemplates,
    private readonly records: ResponseRecords,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async notOffered({ type, state, anonymous }: CaseRecord): Promise<string | null> {
    if (anonymous) return 'This contact is anonymous: there is nobody to write to.';
    if (state === 'closed') return 'This case is closed. Open it again first.';
    return type === 'complaint' ? null : 'Only a complaint gets a response. Make it a complaint first.';
  }

  async write(record: CaseRecord): Promise<LetterBody> {
    return responseLetter(await this.records.of(record));
  }

  async checks(record: CaseRecord, { body }: CheckedLetter): Promise<readonly LetterCheck[]> {
    return responseChecks(await this.records.of(record), body);
  }

  onAnotherDay(record: CaseRecord, body: LetterBody, { signedFor, sentOn }: { readonly signedFor: Temporal.PlainDate; readonly sentOn: Temporal.PlainDate }): Promise<LetterBody | null> {
    return Promise.resolve(onAnotherDay(body, { ...asked(record), sentOn }, signedFor));
  }

  /** The final answer of a body in Northern Ireland is its exhaustion notice as well (N16 s.25): one day serves both. */
  alsoSent(record: CaseRecord): readonly FactDetail[] {
    const answer = asked(record);
    return answer.nation === 'northern-ireland' && !answer.paidPrivately && isFinal({ ...answer, stage: record.stage }) ? [{ kind: 'notice-sent' }] : [];
  }
}

const asked = ({ nation, funding, receivedOn }: CaseRecord) => ({ nation, paidPrivately: funding === 'private', receivedOn: day(receivedOn) });
