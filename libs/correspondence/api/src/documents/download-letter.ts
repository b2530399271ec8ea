import { Audit } from '@accord/access/api';
import { found } from '@accord/platform/api';
import { Injectable, StreamableFile } from '@nestjs/common';
import { CaseRecords } from '../letters/case-record';
import { LetterQueries } from '../letters/letter.queries';
import { fileNameOf, LetterDocuments } from './letter-documents';

const types = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', eml: 'message/rfc822' } as const;
export type DownloadKind = keyof typeof types;

/** Hands a letter out as a file: what went, byte for byte, or a draft that says so. Each download is recorded. */
@Injectable()
export class DownloadLetter {
  constructor(
    private readonly audit: Audit,
    private readonly records: CaseRecords,
    private readonly letters: LetterQueries,
    private readonly documents: LetterDocuments,
  ) {}

  async run(id: string, kind: DownloadKind): Promise<StreamableFile> {
    const letter = found(await this.letters.byId(id));
    const record = found(await this.records.of(letter.caseId));
    const kept = kind === 'docx' || letter.queuedAt === null ? undefined : await this.letters.file(id, kind);
    const bytes = kept?.bytes ?? found(kind === 'eml' ? undefined : await this.documents[kind](letter, record));
    const facts = { file: kind, ...(kept ? { sha256: kept.sha256 } : {}) };
    this.audit.read({ action: 'letter.downloaded', caseId: letter.caseId, subjectKind: 'letter', subjectId: id, facts });
    return new StreamableFile(bytes, { type: types[kind], disposition: `attachment; filename="${fileNameOf(letter, record.reference, kind)}"`, length: bytes.length });
  }
}
