import { createHash } from 'node:crypto';
import { kindsOfLetter, plainText } from '@accord/correspondence/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '../letters/case-record';
import { LetterFileRow } from '../letters/letter.entity';
import type { LetterFileKind, LetterRow } from '../letters/letter.entity';
import { sheetOf } from '../letters/letter-view';
import { mailBytes } from './mail';
import type { Sheet } from './sheet';

/** Makes a letter's files, and keeps those that go out. */
@Injectable()
export class LetterDocuments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  // What sets PDF and DOCX is loaded with the first letter: it holds 10 MiB of fonts and tables, in two processes.
  async pdf(letter: LetterRow, record: CaseRecord): Promise<Buffer> {
    const { letterPdf } = await import('./pdf');
    return letterPdf(this.sheet(letter, record));
  }

  async docx(letter: LetterRow, record: CaseRecord): Promise<Buffer> {
    const { letterDocx } = await import('./docx');
    return letterDocx(this.sheet(letter, record));
  }

  /** Makes and keeps what goes out: the mail, and the PDF it carries where the kind has one. Every letter gets a PDF to print. */
  async keep(letter: LetterRow, record: CaseRecord): Promise<void> {
    const pdf = await this.pdf(letter, record);
    const mail = await this.mail(letter, record, pdf);
    await this.store(letter, 'pdf', pdf);
    await this.store(letter, 'eml', mail);
  }

  private mail(letter: LetterRow, { organisation, reference }: CaseRecord, pdf: Buffer): Promise<Buffer> {
    const attached = kindsOfLetter[letter.kind].attached;
    const lead = attached ? 'Our letter to you is attached as a PDF. These are its words.\n\n' : '';
    return mailBytes({
      from: { name: organisation.name, address: organisation.mailbox },
      to: letter.recipientEmail ?? '',
      subject: letter.subject,
      text: `${lead}Our reference: ${reference}\n\n${plainText(letter.body)}\n`,
      messageId: letter.messageId,
      date: letter.queuedAt ?? this.clock.now(),
      ...(attached ? { attachment: { filename: fileNameOf(letter, reference, 'pdf'), content: pdf, contentType: 'application/pdf' } } : {}),
    });
  }

  private async store(letter: LetterRow, kind: LetterFileKind, bytes: Buffer): Promise<void> {
    const { organisationId, caseId, id: letterId, sends: send } = letter;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.db.insert(LetterFileRow, { organisationId, caseId, letterId, send, kind, sha256, size: bytes.length, bytes, madeAt: this.clock.now() });
  }

  private sheet(letter: LetterRow, record: CaseRecord): Sheet {
    const { name } = kindsOfLetter[letter.kind];
    const madeAt = letter.queuedAt ?? this.clock.now();
    return {
      ...sheetOf(letter, record, madeAt), reference: record.reference, title: `${name} ${record.reference}`, body: letter.body, format: letter.format,
      isDraft: letter.queuedAt === null, madeAt,
    };
  }
}

/** A file name without names of people: `AC-26-00412-response.pdf`. */
export const fileNameOf = ({ kind }: LetterRow, reference: string, ending: string): string => `${reference.replace(/[^A-Za-z0-9-]/g, '')}-${kind}.${ending}`;
