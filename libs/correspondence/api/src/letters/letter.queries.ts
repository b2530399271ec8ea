import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { LetterFileKind, LetterFileRow, LetterRow } from './letter.entity';

const columns = `l.organisation_id AS "organisationId", l.id, l.case_id AS "caseId", l.kind, l.state, l.version, l.subject, l.body, l.format,
  l.recipient_id AS "recipientId", l.recipient_name AS "recipientName", l.recipient_email AS "recipientEmail", l.recipient_address AS "recipientAddress",
  l.message_id AS "messageId", l.author_id AS "authorId", l.signatory_id AS "signatoryId", l.signed_at AS "signedAt", l.remarks, l.sends,
  l.queued_at AS "queuedAt", l.sent_at AS "sentAt", l.smtp_answer AS "smtpAnswer", l.trouble, l.settled_by AS "settledBy",
  l.settled_because AS "settledBecause", l.returned_at AS "returnedAt", l.returned_mail_id AS "returnedMailId", l.fact_id AS "factId",
  l.created_at AS "createdAt", l.updated_at AS "updatedAt"`;
const people = `a.name AS author, s.name AS signatory, c.reference`;
const from = `accord.letter l
  JOIN accord.case_file c ON c.organisation_id = l.organisation_id AND c.id = l.case_id
  JOIN accord.staff a ON a.organisation_id = l.organisation_id AND a.id = l.author_id
  LEFT JOIN accord.staff s ON s.organisation_id = l.organisation_id AND s.id = l.signatory_id`;

export type LetterRecord = LetterRow & { readonly author: string; readonly signatory: string | null; readonly reference: string };
export type StoredFile = Pick<LetterFileRow, 'bytes' | 'sha256' | 'send'>;

const byId = `SELECT ${columns}, ${people} FROM ${from} WHERE l.organisation_id = $1 AND l.id = $2`;
const ofCase = `SELECT ${columns}, ${people} FROM ${from} WHERE l.organisation_id = $1 AND l.case_id = $2 ORDER BY l.created_at DESC, l.id DESC LIMIT 200`;
const byMessageId = `SELECT ${columns}, ${people} FROM ${from} WHERE l.organisation_id = $1 AND l.message_id = ANY ($2) ORDER BY array_position($2::text[], l.message_id) LIMIT 1`;
const unfinished = `SELECT id, state FROM accord.letter WHERE organisation_id = $1 AND case_id = $2 AND state IN ('doubt', 'queued', 'to-sign') ORDER BY created_at LIMIT 1`;
const lastFile = `SELECT bytes, sha256, send FROM accord.letter_file WHERE organisation_id = $1 AND letter_id = $2 AND kind = $3 ORDER BY send DESC LIMIT 1`;
const fingerprint = `SELECT sha256 FROM accord.letter_file WHERE organisation_id = $1 AND letter_id = $2 ORDER BY send DESC, kind DESC LIMIT 1`;

/** Letters and their files. */
@Injectable()
export class LetterQueries {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<LetterRecord | undefined> {
    return this.db.one(byId, [this.db.acting.organisationId, id]);
  }

  /** The letters of a case, newest first; 200 at most. */
  ofCase(caseId: string): Promise<LetterRecord[]> {
    return this.db.query(ofCase, [this.db.acting.organisationId, caseId]);
  }

  /** The first letter that one of these Message-IDs names, brackets and all. */
  byMessageId(messageIds: readonly string[]): Promise<LetterRecord | undefined> {
    return this.db.one(byMessageId, [this.db.acting.organisationId, [...messageIds]]);
  }

  /** A letter of the case whose end is still open: waiting for a signature, on its way, or in doubt. */
  unfinished(caseId: string): Promise<Pick<LetterRow, 'id' | 'state'> | undefined> {
    return this.db.one(unfinished, [this.db.acting.organisationId, caseId]);
  }

  /** The newest stored bytes of a kind. */
  file(letterId: string, kind: LetterFileKind): Promise<StoredFile | undefined> {
    return this.db.one(lastFile, [this.db.acting.organisationId, letterId, kind]);
  }

  /** SHA-256 of what went, the PDF before the mail; null while nothing did. */
  async fingerprint(letterId: string): Promise<string | null> {
    return (await this.db.one<{ sha256: string }>(fingerprint, [this.db.acting.organisationId, letterId]))?.sha256 ?? null;
  }
}
