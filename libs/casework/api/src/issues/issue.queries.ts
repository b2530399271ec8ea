import type { CodedLabel, IssuesOfCase, IssueView } from '@accord/casework/contract';
import { caution, codeLists, labelOf } from '@accord/casework/rules';
import type { CodeList, CodeRow } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { IssueRow } from './issue.entities';

const ofCase = `
  SELECT i.id, i.number, i.text, i.question, i.site_id AS "siteId", i.service_id AS "serviceId", i.service_area AS "serviceArea", i.subject,
    i.sub_subject AS "subSubject", i.clinical_group AS "clinicalGroup", i.professions, i.state, i.state_reason AS "stateReason", i.version,
    concat_ws(', ', v.name, s.name) AS place, a.number AS agreed, a.text AS "agreedText", a.question AS "agreedQuestion"
  FROM accord.issue i
  LEFT JOIN accord.site s ON s.organisation_id = i.organisation_id AND s.id = i.site_id
  LEFT JOIN accord.service v ON v.organisation_id = i.organisation_id AND v.id = i.service_id
  LEFT JOIN LATERAL (
    SELECT g.number, x.text, x.question FROM accord.agreed_issue x JOIN accord.issue_agreement g ON g.organisation_id = x.organisation_id AND g.id = x.agreement_id
    WHERE x.organisation_id = i.organisation_id AND x.issue_id = i.id ORDER BY g.number DESC LIMIT 1) a ON true
  WHERE i.organisation_id = $1 AND i.case_id = $2 ORDER BY i.number`;
const agreements = `
  SELECT g.number, g.agreed_on AS "agreedOn", g.how, g.note, f.name AS by, g.at,
    (SELECT coalesce(json_agg(json_build_object('number', x.number, 'text', x.text, 'question', x.question) ORDER BY x.number), '[]')
     FROM accord.agreed_issue x WHERE x.organisation_id = g.organisation_id AND x.agreement_id = g.id) AS issues
  FROM accord.issue_agreement g JOIN accord.staff f ON f.organisation_id = g.organisation_id AND f.id = g.by_id
  WHERE g.organisation_id = $1 AND g.case_id = $2 ORDER BY g.number DESC`;
const byId = `SELECT id, case_id AS "caseId", number, text, question, state, version FROM accord.issue WHERE organisation_id = $1 AND case_id = $2 AND id = $3`;

interface Kept {
  readonly id: string; readonly number: number; readonly text: string; readonly question: string;
  readonly siteId: string | null; readonly serviceId: string | null; readonly place: string;
  readonly serviceArea: string | null; readonly subject: string | null; readonly subSubject: string | null; readonly clinicalGroup: string | null;
  readonly professions: string[]; readonly state: IssueView['state']; readonly stateReason: string; readonly version: number;
  readonly agreed: number | null; readonly agreedText: string | null; readonly agreedQuestion: string | null;
}

/** The issues of a case and what was agreed of them, in their order. */
@Injectable()
export class IssueQueries {
  constructor(private readonly db: Database) {}

  async of(caseId: string): Promise<IssueView[]> {
    return (await this.db.query<Kept>(ofCase, [this.db.acting.organisationId, caseId])).map(viewOf);
  }

  async agreementsOf(caseId: string): Promise<IssuesOfCase['agreements']> {
    const rows = await this.db.query<Omit<IssuesOfCase['agreements'][number], 'at'> & { at: Date }>(agreements, [this.db.acting.organisationId, caseId]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  byId(caseId: string, id: string): Promise<Pick<IssueRow, 'id' | 'caseId' | 'number' | 'text' | 'question' | 'state' | 'version'> | undefined> {
    return this.db.one(byId, [this.db.acting.organisationId, caseId, id]);
  }
}

function viewOf({ agreedText, agreedQuestion, ...kept }: Kept): IssueView {
  return {
    ...kept,
    serviceArea: labelled('serviceArea', kept.serviceArea), subject: labelled('subject', kept.subject), subSubject: labelled('subSubject', kept.subSubject),
    clinicalGroup: labelled('clinicalGroup', kept.clinicalGroup), professions: kept.professions.flatMap((code) => labelled('profession', code) ?? []),
    changedSince: kept.agreed !== null && (agreedText !== kept.text || agreedQuestion !== kept.question),
  };
}

/** A code with its label and what is said beside a label that nobody has confirmed. */
export function labelled(list: CodeList, code: string | null): CodedLabel | null {
  if (code === null) return null;
  const rows: readonly CodeRow[] = codeLists[list];
  const row = rows.find((one) => one.code === code);
  return { code, label: labelOf(list, code), caution: row ? caution(row) : null };
}
