import type { CaseState, CaseType, Funding, Nation, Want } from '@accord/casework/rules';
import type { NeedOfPerson } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** What the record of a case says for its letters: one statement. */
export interface CaseRecord {
  readonly caseId: string;
  readonly reference: string;
  readonly type: CaseType;
  readonly state: CaseState;
  readonly nation: Nation;
  readonly stage: 1 | 2 | null;
  readonly receivedOn: string;
  readonly madeOrally: boolean;
  readonly anonymous: boolean;
  readonly funding: Funding | null;
  readonly wants: readonly Want[];
  readonly wantNote: string;
  readonly whatHappened: string;
  readonly organisation: { readonly name: string; readonly letterhead: string; readonly telephone: string; readonly mailbox: string };
  readonly owner: { readonly name: string; readonly jobTitle: string } | null;
  /** Whom we write to: the complainant, else who speaks for the patient, else the patient. */
  readonly recipient: CaseRecipient | null;
}

export interface CaseRecipient {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly address: string | null;
  readonly isPatient: boolean;
  readonly needs: readonly NeedOfPerson[];
}

const record = `
  SELECT c.id AS "caseId", c.reference, c.type, c.state, c.nation, c.stage, c.received_on AS "receivedOn", c.made_orally AS "madeOrally",
    c.anonymous, c.funding, c.wants, c.want_note AS "wantNote", c.what_happened AS "whatHappened",
    json_build_object('name', o.name, 'letterhead', o.letterhead, 'telephone', o.telephone, 'mailbox', o.mailbox) AS organisation,
    (SELECT json_build_object('name', f.name, 'jobTitle', f.job_title) FROM accord.staff f WHERE f.organisation_id = c.organisation_id AND f.id = c.owner_id) AS owner,
    (SELECT json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'address', p.address, 'isPatient', 'patient' = ANY (p.roles),
       'needs', (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'detail', n.detail) ORDER BY n.created_at, n.id), '[]') FROM accord.need n WHERE n.organisation_id = p.organisation_id AND n.case_id = p.case_id AND n.person_id = p.id))
     FROM accord.person p WHERE p.organisation_id = c.organisation_id AND p.case_id = c.id
     ORDER BY CASE WHEN 'complainant' = ANY (p.roles) THEN 0 WHEN 'representative' = ANY (p.roles) THEN 1 ELSE 2 END, p.created_at, p.id LIMIT 1) AS recipient
  FROM accord.case_file c JOIN accord.organisation o ON o.organisation_id = c.organisation_id
  WHERE c.organisation_id = $1 AND c.id = $2`;

/** Reads what letters need of a case. */
@Injectable()
export class CaseRecords {
  constructor(private readonly db: Database) {}

  /** The record, or undefined for a case that is missing or hidden. */
  of(caseId: string): Promise<CaseRecord | undefined> {
    return this.db.one(record, [this.db.acting.organisationId, caseId]);
  }
}
