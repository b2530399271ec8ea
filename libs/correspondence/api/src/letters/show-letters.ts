import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { CaseLetters, LetterBlock, LetterView } from '@accord/correspondence/contract';
import { kindsOfLetter, stateWords } from '@accord/correspondence/rules';
import { Clock, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseRecords } from './case-record';
import { LetterChecks } from './letter-checks';
import { LetterQueries } from './letter.queries';
import { LetterTemplates } from './letter-templates';
import { checkView, lineOf, sheetOf, verbsOf } from './letter-view';

/** The letters of a case and what can be written; one letter with its checks. Each look is recorded. */
@Injectable()
export class ShowLetters {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly records: CaseRecords,
    private readonly letters: LetterQueries,
    private readonly templates: LetterTemplates,
    private readonly checks: LetterChecks,
  ) {}

  async ofCase(caseId: string): Promise<CaseLetters> {
    const record = found(await this.records.of(caseId));
    const letters = await this.letters.ofCase(caseId);
    const offers = [];
    for (const template of this.templates.all()) {
      const notOffered = await template.notOffered(record);
      if (notOffered === null || !template.isSeldom) offers.push({ kind: template.kind, name: kindsOfLetter[template.kind].name, notOffered, done: (await template.isDone?.(record)) ?? false });
    }
    this.audit.read({ action: 'letters.listed', caseId, subjectKind: 'letter', shown: letters.map((letter) => letter.id) });
    return { reference: record.reference, items: letters.map(lineOf), offers };
  }

  async one(id: string, me: Pick<Staff, 'roles'>): Promise<LetterView> {
    const letter = found(await this.letters.byId(id));
    const record = found(await this.records.of(letter.caseId));
    const writing = letter.state === 'draft' || letter.state === 'to-sign';
    const checks = writing ? await this.checks.of(letter, record) : [];
    this.audit.read({ action: 'letter.read', caseId: letter.caseId, subjectKind: 'letter', subjectId: id });
    return {
      id, caseId: letter.caseId, reference: record.reference, kind: letter.kind, name: kindsOfLetter[letter.kind].name,
      state: letter.state, stateWords: stateWords[letter.state], version: letter.version, subject: letter.subject,
      body: letter.body as LetterBlock[], format: letter.format, sheet: sheetOf(letter, record, this.clock.now()),
      recipient: letter.queuedAt ? { name: letter.recipientName, email: letter.recipientEmail } : { name: record.recipient?.name ?? null, email: record.recipient?.email ?? null },
      author: { id: letter.authorId, name: letter.author },
      signatory: letter.signatoryId && letter.signatory ? { id: letter.signatoryId, name: letter.signatory } : null,
      remarks: letter.remarks, sentAt: letter.sentAt?.toISOString() ?? null, queuedAt: letter.queuedAt?.toISOString() ?? null,
      smtpAnswer: letter.smtpAnswer, trouble: letter.trouble, settledBecause: letter.settledBecause,
      fingerprint: await this.letters.fingerprint(id), checks: checks.map((check) => checkView(check, letter)), verbs: verbsOf(letter, me.roles),
      updatedAt: letter.updatedAt.toISOString(),
    };
  }
}
