import { LetterTemplates } from '@accord/correspondence/api';
import type { CaseRecord, LetterTemplate } from '@accord/correspondence/api';
import { stop } from '@accord/correspondence/rules';
import type { LetterBody, LetterCheck } from '@accord/correspondence/rules';
import { endOf, explainingLetter, whyNotExplain } from '@accord/outcomes/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ResponseRecords } from '../response/response-records';
import { SixMonths } from './six-months';

/** The letter that explains why six months passed (reg 14(4)): its accepted sending is the fact that the dates ask for. */
@Injectable()
export class ExplainingTemplate implements LetterTemplate, OnModuleInit {
  readonly kind = 'explaining';
  readonly isSeldom = true;

  constructor(
    private readonly templates: LetterTemplates,
    private readonly records: ResponseRecords,
    private readonly months: SixMonths,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async notOffered({ caseId, type, state, anonymous }: CaseRecord): Promise<string | null> {
    if (anonymous) return 'This contact is anonymous: there is nobody to write to.';
    if (state === 'closed') return 'This case is closed. Open it again first.';
    if (type !== 'complaint') return 'Only a complaint has six months. Make it a complaint first.';
    return this.whyNot(caseId);
  }

  async write(record: CaseRecord): Promise<LetterBody> {
    const { sixMonths, today, ...said } = await this.months.of(record.caseId);
    return explainingLetter({ ...(await this.records.of(record)), ...said, endedOn: sixMonths ? endOf(sixMonths) : today });
  }

  /** The answer may have gone while this was written. */
  async checks({ caseId }: CaseRecord): Promise<readonly LetterCheck[]> {
    const because = await this.whyNot(caseId);
    return because ? [stop('not-due', 'Nothing is to be explained now', 'Look at the dates', 'dates')] : [];
  }

  private async whyNot(caseId: string): Promise<string | null> {
    const { sixMonths, today } = await this.months.of(caseId);
    return whyNotExplain(sixMonths, today);
  }
}
