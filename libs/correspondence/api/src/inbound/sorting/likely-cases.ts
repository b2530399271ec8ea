import type { AttachPreview, LikelyCaseView } from '@accord/correspondence/contract';
import { referencesIn, whoWillSee } from '@accord/correspondence/rules';
import { readReference } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { MailRecord } from '../messages/mail.queries';
import { Mailboxes } from '../taking/mailboxes';

const columns = `f.id AS "caseId", f.reference, f.title, f.state,
  EXISTS (SELECT FROM accord.person p WHERE p.organisation_id = $1 AND p.email_key = $2 AND p.case_id = f.id) AS "senderIsParty"`;
const likely = `
  SELECT ${columns} FROM accord.case_file f
  WHERE f.organisation_id = $1 AND (f.reference = ANY ($3) OR f.id IN (SELECT p.case_id FROM accord.person p WHERE p.organisation_id = $1 AND p.email_key = $2))
  ORDER BY f.received_at DESC, f.id DESC LIMIT 10`;
const byReference = `SELECT ${columns} FROM accord.case_file f WHERE f.organisation_id = $1 AND f.reference = $3`;
const byId = `SELECT ${columns} FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = $3`;
const namedPeople = `
  SELECT s.name FROM accord.case_restriction r LEFT JOIN accord.case_named_person n ON n.organisation_id = r.organisation_id AND n.case_id = r.case_id
    LEFT JOIN accord.staff s ON s.organisation_id = n.organisation_id AND s.id = n.staff_id
  WHERE r.organisation_id = $1 AND r.case_id = $2 ORDER BY s.name`;

/** The cases a waiting message may belong to, of those the sorting person may see. */
@Injectable()
export class LikelyCases {
  constructor(
    private readonly db: Database,
    private readonly mailboxes: Mailboxes,
  ) {}

  /** Cases it quotes, and cases of which its sender is a party; ten at most. */
  async of({ senderAddress, subject, bodyText }: Pick<MailRecord, 'senderAddress' | 'subject' | 'bodyText'>): Promise<LikelyCaseView[]> {
    const { prefix } = await this.mailboxes.own();
    const quoted = referencesIn(`${subject}\n${bodyText}`, prefix).slice(0, 50);
    if (quoted.length === 0 && senderAddress === null) return [];
    return this.db.query<LikelyCaseView>(likely, [this.ours, senderAddress, quoted]);
  }

  /** The case with this reference as people type it, and who would see the message there. */
  async byReference(typed: string, { senderAddress }: Pick<MailRecord, 'senderAddress'>): Promise<AttachPreview | null> {
    const reference = readReference(typed) ?? typed.toUpperCase();
    const file = await this.db.one<LikelyCaseView>(byReference, [this.ours, senderAddress, reference]);
    return file ? { ...file, seenBy: await this.seenBy(file.caseId) } : null;
  }

  byId(caseId: string, { senderAddress }: Pick<MailRecord, 'senderAddress'>): Promise<LikelyCaseView | undefined> {
    return this.db.one<LikelyCaseView>(byId, [this.ours, senderAddress, caseId]);
  }

  private async seenBy(caseId: string): Promise<string> {
    const rows = await this.db.query<{ name: string | null }>(namedPeople, [this.ours, caseId]);
    return whoWillSee(rows.length === 0 ? null : rows.flatMap(({ name }) => name ?? []));
  }

  private get ours(): string {
    return this.db.acting.organisationId;
  }
}
