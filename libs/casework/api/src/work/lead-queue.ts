import { Audit, nameOrLeft } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { AskLeadQueue, LeadQueue } from '@accord/casework/contract';
import { whyForLead } from '@accord/casework/rules';
import type { CaseState, KnownToLead, Lead } from '@accord/casework/rules';
import { beforeAll, Database, found, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const page = 50;
const ofCase = 'x.organisation_id = f.organisation_id AND x.case_id = f.id';
const nobody = 'NULL::json';

// Of a contact that was triaged again the newest path counts.
const told = `(SELECT json_agg(json_build_object('letter', a.letter, 'who', a.told_who, 'on', to_char(a.told_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'), 'reference', a.told_reference) ORDER BY a.letter)
  FROM (SELECT x.organisation_id, x.id FROM accord.triage_path x WHERE ${ofCase} ORDER BY x.number DESC LIMIT 1) p
  JOIN accord.triage_answer a ON a.organisation_id = p.organisation_id AND a.path_id = p.id WHERE a.letter IN ('A', 'B') AND a.answer = 'yes')`;
const restriction = `(SELECT json_build_object('reason', x.reason, 'reviewOn', x.review_on) FROM accord.case_restriction x WHERE ${ofCase})`;
const needs = `(SELECT json_agg(json_build_object('kind', x.kind, 'detail', x.detail) ORDER BY x.kind, x.detail) FROM accord.need x
  WHERE ${ofCase} AND x.kind IN ('interpreter', 'format', 'adjustment', 'supporter'))`;
const dataComplaint = `(SELECT json_build_object('dueOn', x.due_on, 'metOn', x.met_on) FROM accord.commitment x WHERE ${ofCase} AND x.code = 'D-ACK' AND x.state <> 'superseded')`;

const known: Readonly<Record<Lead, string>> = {
  'safeguarding-lead': `${told} AS told, ${nobody} AS needs, ${nobody} AS data_complaint, ${restriction} AS restriction`,
  'equality-lead': `${nobody} AS told, ${needs} AS needs, ${nobody} AS data_complaint, ${nobody} AS restriction`,
  'information-governance-lead': `${nobody} AS told, ${nobody} AS needs, ${dataComplaint} AS data_complaint, ${restriction} AS restriction`,
};

/** Reads the few that wait for the lead, the longest open first, from the index of `case_for_lead`; then what is known of each. */
const leadQueueSql = (lead: Lead): string => `
  SELECT f.id, f.reference, f.title, f.state, f.received_at AS "receivedAt", ${nameOrLeft('o')} AS owner, w.told, w.needs, w.data_complaint AS "dataComplaint", w.restriction
  FROM (
    SELECT l.case_id FROM accord.case_for_lead l
    WHERE l.organisation_id = $1 AND l.lead = '${lead}' AND (l.received_at, l.case_id) > ($2::timestamptz, $3::uuid)
    ORDER BY l.received_at, l.case_id LIMIT ${page + 1}) l
  JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = l.case_id
  CROSS JOIN LATERAL (SELECT ${known[lead]}) w
  LEFT JOIN accord.staff o ON o.organisation_id = f.organisation_id AND o.id = f.owner_id
  ORDER BY f.received_at, f.id`;

interface Known extends KnownToLead {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: CaseState;
  readonly receivedAt: Date;
  readonly owner: string | null;
}

/** What waits for a lead: danger and abuse, needs, personal data, restricted cases. Of another lead it answers 404. */
@Injectable()
export class ReadLeadQueue {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run({ lead, after }: AskLeadQueue, { roles }: Pick<Staff, 'roles'>): Promise<LeadQueue> {
    found(roles.includes(lead) ? lead : null);
    const place = placeOf(after, beforeAll);
    const rows = await this.db.query<Known>(leadQueueSql(lead), [this.db.acting.organisationId, place.at, place.id]);
    const { shown, next } = pageOf(rows, page, (last) => ({ at: last.receivedAt, id: last.id }));
    if (shown.length > 0) this.audit.read({ action: 'work.lead-listed', subjectKind: 'case', shown: shown.map(({ id }) => id) });
    const items = shown.map(({ id, reference, title, state, receivedAt, owner, ...why }) => ({ id, reference, title, state, receivedAt: receivedAt.toISOString(), owner, why: whyForLead(why) }));
    return { items, next };
  }
}
