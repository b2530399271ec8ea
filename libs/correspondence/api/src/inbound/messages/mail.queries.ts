import { Database, type ListPlace } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Encoding } from '../reading/transfer';
import type { InboundFileRow, InboundMessageRow, InboundState } from './inbound.entities';

export const pageSize = 50;
export const mostCounted = 500;

type Row = Pick<InboundMessageRow, 'id' | 'receivedAt' | 'senderName' | 'senderAddress' | 'subject' | 'result' | 'reason' | 'caseId' | 'takenBy' | 'takenAt'>;
/** One row of a list of messages. */
export interface ListedMail extends Row {
  readonly takerName: string | null;
  readonly files: number;
  readonly refusedFiles: number;
}

/** A message with who took it and the reference of its case. */
export interface MailRecord extends InboundMessageRow {
  readonly takerName: string | null;
  readonly reference: string | null;
}

const counted = `(SELECT count(*)::int FROM accord.inbound_file f WHERE f.organisation_id = m.organisation_id AND f.inbound_id = m.id`;
const line = `m.id, m.received_at AS "receivedAt", m.sender_name AS "senderName", m.sender_address AS "senderAddress", m.subject`;
const listed = `
  SELECT ${line}, m.case_id AS "caseId", m.result, m.reason, m.taken_by AS "takenBy", m.taken_at AS "takenAt", s.name AS "takerName",
    ${counted}) AS files, ${counted} AND f.refused IS NOT NULL) AS "refusedFiles"
  FROM accord.inbound_message m LEFT JOIN accord.staff s ON s.organisation_id = m.organisation_id AND s.id = m.taken_by
  WHERE m.organisation_id = $1 AND m.state = $2 AND m.result <> 'calendar-reply' AND (m.received_at, m.id) < ($3, $4)
  ORDER BY m.received_at DESC, m.id DESC LIMIT ${pageSize + 1}`;
const waiting = `
  SELECT count(*)::int AS waiting FROM (
    SELECT 1 FROM accord.inbound_message WHERE organisation_id = $1 AND state = 'to-sort' LIMIT ${mostCounted + 1}) w`;
const byId = `
  SELECT ${line}, m.organisation_id AS "organisationId", m.case_id AS "caseId", m.sha256, m.size, m.reply_to AS "replyTo", m.body_text AS "bodyText", m.body_html AS "bodyHtml", m.recoded, m.via,
    m.result, m.reason, m.state, m.taken_by AS "takenBy", m.taken_at AS "takenAt", m.version, s.name AS "takerName", c.reference
  FROM accord.inbound_message m LEFT JOIN accord.staff s ON s.organisation_id = m.organisation_id AND s.id = m.taken_by
    LEFT JOIN accord.case_file c ON c.organisation_id = m.organisation_id AND c.id = m.case_id
  WHERE m.organisation_id = $1 AND m.id = $2 AND m.result <> 'calendar-reply'`;
const filesOf = `
  SELECT place, name, kind, size, refused, starts, ends, encoding FROM accord.inbound_file WHERE organisation_id = $1 AND inbound_id = $2 ORDER BY place`;
const raw = 'SELECT bytes FROM accord.inbound_raw WHERE organisation_id = $1 AND inbound_id = $2';
const slice = 'SELECT substring(bytes FROM $3::int + 1 FOR $4::int) AS bytes FROM accord.inbound_raw WHERE organisation_id = $1 AND inbound_id = $2';
const ofCase = `
  SELECT ${line}, left(m.body_text, 200) AS beginning, ${counted}) AS files
  FROM accord.inbound_message m WHERE m.organisation_id = $1 AND m.case_id = $2 AND (m.received_at, m.id) < ($3, $4)
  ORDER BY m.received_at DESC, m.id DESC LIMIT ${pageSize + 1}`;

export type MailFile = Pick<InboundFileRow, 'place' | 'name' | 'kind' | 'size' | 'refused' | 'starts' | 'ends'> & { readonly encoding: Encoding };
export type CaseMailRow = Pick<Row, 'id' | 'receivedAt' | 'senderName' | 'senderAddress' | 'subject'> & { readonly beginning: string; readonly files: number };

/** Messages as the asking person may see them. Answers to invitations are in none of these: they belong to their mediation. */
@Injectable()
export class MailQueries {
  constructor(private readonly db: Database) {}

  listed(state: InboundState, { at, id }: ListPlace): Promise<ListedMail[]> {
    return this.db.query(listed, [this.ours, state, at, id]);
  }

  /** How many wait to be sorted; one more than `mostCounted` means *more*. */
  async waiting(): Promise<number> {
    return (await this.db.one<{ waiting: number }>(waiting, [this.ours]))?.waiting ?? 0;
  }

  byId(id: string): Promise<MailRecord | undefined> {
    return this.db.one(byId, [this.ours, id]);
  }

  filesOf(id: string): Promise<MailFile[]> {
    return this.db.query(filesOf, [this.ours, id]);
  }

  /** The bytes as they came. */
  async raw(id: string): Promise<Buffer | undefined> {
    return (await this.db.one<{ bytes: Buffer }>(raw, [this.ours, id]))?.bytes;
  }

  /** Some of the bytes, without fetching the rest. */
  async slice(id: string, starts: number, ends: number): Promise<Buffer | undefined> {
    return (await this.db.one<{ bytes: Buffer }>(slice, [this.ours, id, starts, ends - starts]))?.bytes;
  }

  ofCase(caseId: string, { at, id }: ListPlace): Promise<CaseMailRow[]> {
    return this.db.query(ofCase, [this.ours, caseId, at, id]);
  }

  private get ours(): string {
    return this.db.acting.organisationId;
  }
}
