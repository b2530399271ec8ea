import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { LetterActed, WriteLetter as WriteRequest } from '@accord/correspondence/contract';
import { formsWanted, subjectOf } from '@accord/correspondence/rules';
import type { LetterBody } from '@accord/correspondence/rules';
import { Clock, Database, found } from '@accord/platform/api';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { domainOf } from '../documents/mail';
import { CaseRecords } from './case-record';
import type { CaseRecord } from './case-record';
import { LetterRow } from './letter.entity';
import { LetterQueries } from './letter.queries';
import { LetterTemplates } from './letter-templates';

/** Makes a draft from the record, or once more from a letter that came back. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly records: CaseRecords,
    private readonly letters: LetterQueries,
    private readonly templates: LetterTemplates,
  ) {}

  async run(caseId: string, { kind, again }: WriteRequest, me: Pick<Staff, 'staffId'>): Promise<LetterActed | Refusal> {
    const record = found(await this.records.of(caseId));
    const template = this.templates.of(kind);
    if (!template) return refuse('letter-not-offered', 'This letter cannot be written yet.');
    const notOffered = await template.notOffered(record);
    if (notOffered) return refuse('letter-not-offered', notOffered);
    const body = again ? await this.bodyOf(again, caseId) : await template.write(record);
    if (isRefused(body)) return body;
    return this.keep(record, { kind, body, authorId: me.staffId });
  }

  private async bodyOf(again: string, caseId: string): Promise<LetterBody | Refusal> {
    const before = found(await this.letters.byId(again));
    if (before.caseId !== caseId) return refuse('other-case', 'That letter is on another case. Choose one of this case.');
    return before.body;
  }

  private async keep(record: CaseRecord, { kind, body, authorId }: Pick<LetterRow, 'kind' | 'body' | 'authorId'>): Promise<LetterActed> {
    const { organisationId } = this.db.acting;
    const { caseId, organisation, recipient, reference } = record;
    const id = randomUUID();
    const now = this.clock.now();
    await this.db.insert(LetterRow, {
      organisationId, id, caseId, kind, state: 'draft', version: 1, subject: subjectOf(organisation.name, reference), body: [...body],
      format: formsWanted(recipient?.needs ?? []).largePrint ? 'large-print' : 'standard',
      messageId: `<${id}@${domainOf(organisation.mailbox)}>`, authorId, remarks: '', sends: 0, trouble: '', createdAt: now, updatedAt: now,
    });
    this.audit.changed({ action: 'letter.written', caseId, subjectKind: 'letter', subjectId: id, facts: { kind } });
    return { id, state: 'draft', version: 1 };
  }
}
