import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { found, notFound } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { openBytes } from '../reading/opened';
import { unpack } from '../reading/transfer';
import { downloadOf } from './download-of';
import { MailQueries } from './mail.queries';
import type { MailFile, MailRecord } from './mail.queries';

/** Hands out a message or one of its files: always as a download, never to be opened in the portal itself. */
@Injectable()
export class DownloadMail {
  constructor(
    private readonly audit: Audit,
    private readonly mail: MailQueries,
  ) {}

  /** The message as it came, byte for byte. */
  async raw(id: string, me: Pick<Staff, 'roles'>): Promise<StreamableFile> {
    const row = await this.message(id, me);
    const bytes = found(await this.mail.raw(id));
    this.audit.read({ action: 'mail.downloaded', caseId: row.caseId, subjectKind: 'mail', subjectId: id, facts: { sha256: row.sha256 } });
    return downloadOf(bytes, `message-${row.receivedAt.toISOString().slice(0, 10)}.eml`);
  }

  /** One file, unless it is refused. */
  async file(id: string, place: number, me: Pick<Staff, 'roles'>): Promise<StreamableFile | Refusal> {
    const row = await this.message(id, me);
    const file = found((await this.mail.filesOf(id)).find((each) => each.place === place));
    if (file.refused) return refuse('file-refused', `This file is not handed out: ${file.refused}. The raw message still holds it.`);
    const bytes = await this.bytesOf(row, file);
    this.audit.read({ action: 'mail.file-downloaded', caseId: row.caseId, subjectKind: 'mail', subjectId: id, facts: { place } });
    return downloadOf(bytes, file.name);
  }

  private async message(id: string, me: Pick<Staff, 'roles'>): Promise<MailRecord> {
    const row = found(await this.mail.byId(id));
    if (row.caseId === null && !may(me.roles, 'mail.sort')) throw notFound();
    return row;
  }

  /** Offsets fit the bytes as they came, except where the whole message had first to be turned into UTF-8. */
  private async bytesOf({ id, recoded }: MailRecord, { starts, ends, encoding }: MailFile): Promise<Buffer> {
    const packed = recoded ? openBytes(found(await this.mail.raw(id))).bytes.subarray(starts, ends) : found(await this.mail.slice(id, starts, ends));
    return unpack(packed, encoding);
  }
}
