import { acknowledgement } from '@accord/correspondence/rules';
import type { LetterBody, LetterCheck } from '@accord/correspondence/rules';
import { advocacyOf, ombudsmanOf } from '@accord/directory/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CaseDates } from './case-dates';
import { CaseIssues } from './case-issues';
import type { CaseRecord } from './case-record';
import { LetterTemplates } from './letter-templates';
import type { LetterTemplate } from './letter-templates';

/** The acknowledgement, from the record. */
@Injectable()
export class AcknowledgementTemplate implements LetterTemplate, OnModuleInit {
  readonly kind = 'acknowledgement';

  constructor(
    private readonly templates: LetterTemplates,
    private readonly dates: CaseDates,
    private readonly issues: CaseIssues,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async notOffered({ anonymous, state }: CaseRecord): Promise<string | null> {
    if (anonymous) return 'This contact is anonymous: there is nobody to write to.';
    return state === 'closed' ? 'This case is closed. Open it again first.' : null;
  }

  isDone(record: CaseRecord): Promise<boolean> {
    return this.dates.isAcknowledged(record);
  }

  async write(record: CaseRecord): Promise<LetterBody> {
    return acknowledgement({
      nation: record.nation,
      stage: record.stage,
      reference: record.reference,
      organisation: record.organisation,
      recipientName: record.recipient?.name ?? null,
      receivedOn: this.dates.receivedOn(record),
      madeOrally: record.madeOrally,
      issues: await this.issues.textsOf(record.caseId),
      story: record.whatHappened,
      contact: record.owner,
      answer: await this.dates.answerOf(record),
      support: { advocacy: advocacyOf(record.nation), ombudsman: ombudsmanOf(record.nation) },
    });
  }

  async checks(): Promise<readonly LetterCheck[]> {
    return [];
  }
}
