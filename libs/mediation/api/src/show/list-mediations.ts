import { Audit } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { MediationLine, MediationList } from '@accord/mediation/contract';
import { Database, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Asking } from '../way/open-mediation';

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Open mediations: the next meeting first, then without a meeting the longest open; a mediator's own alone when `$2` names them. */
const list = `
  SELECT m.id, m.case_id AS "caseId", m.reference, m.state, to_char(m.created_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS "openSince", m.reply_by AS "replyBy", r.name AS mediator,
    concat_ws('_', ${instant('m.created_at')}, m.id, ${instant('x.starts_at')}) AS place,
    (SELECT coalesce(json_agg(json_build_object('side', side, 'agreed', agreed) ORDER BY side), '[]') FROM (
      SELECT p.side, bool_and(coalesce(p.answer = 'accepted', false)) AS agreed FROM accord.mediation_party p
      WHERE p.organisation_id = m.organisation_id AND p.mediation_id = m.id GROUP BY p.side) sides) AS sides,
    CASE WHEN x.id IS NOT NULL THEN json_build_object('startsAt', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'kind', x.kind,
      'rooms', (SELECT coalesce(json_agg(k.name ORDER BY k.name), '[]') FROM accord.booking b JOIN accord.meeting_room k
        ON k.organisation_id = b.organisation_id AND k.id = b.resource_id WHERE b.organisation_id = x.organisation_id AND b.session_id = x.id AND b.kind = 'room'),
      'needs', (SELECT count(*) FROM accord.mediation_session_need n WHERE n.organisation_id = x.organisation_id AND n.session_id = x.id),
      'needsOpen', (SELECT count(*) FROM accord.mediation_session_need n WHERE n.organisation_id = x.organisation_id AND n.session_id = x.id AND NOT n.confirmed)) END AS "nextSession"
  FROM accord.mediation m LEFT JOIN accord.mediator r ON r.organisation_id = m.organisation_id AND r.id = m.mediator_id
  LEFT JOIN LATERAL (SELECT s.* FROM accord.mediation_session s WHERE s.organisation_id = m.organisation_id AND s.mediation_id = m.id AND s.status = 'booked'
    ORDER BY s.starts_at, s.id LIMIT 1) x ON true
  WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND ($2::uuid IS NULL OR r.staff_id = $2)
    AND ($3::timestamptz IS NULL OR (coalesce(x.starts_at, 'infinity'), m.created_at, m.id) > (coalesce($5::timestamptz, 'infinity'), $3, $4::uuid))
  ORDER BY coalesce(x.starts_at, 'infinity'), m.created_at, m.id LIMIT 51`;

const page = 50;

/** "Your mediations": those a mediator has, all of them for who arranges or oversees. */
@Injectable()
export class ListMediations {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run(cursor: string | undefined, me: Asking): Promise<MediationList> {
    const oversees = may(me.roles, 'mediation.oversee');
    const mine = oversees || may(me.roles, 'mediation.arrange') ? null : me.staffId;
    const { at, id: after, startsAt } = placeIn(cursor);
    const rows = await this.db.query<MediationLine & { place: string; caseId: string }>(list, [this.db.acting.organisationId, mine, at, after, startsAt]);
    const shown = rows.slice(0, page);
    this.audit.read({ action: 'mediations.listed', subjectKind: 'mediation', shown: shown.flatMap(({ id, caseId }) => [id, caseId]) });
    const next = rows.length > page ? (shown.at(-1)?.place ?? null) : null;
    return { items: shown.map(({ place: _, caseId, ...line }) => (oversees ? told(line, caseId) : { ...line, caseId: null })), next };
  }
}

/** When the last mediation of the page before began, which it is, and when it meets; as `place` writes them. What is no place begins the list again. */
function placeIn(cursor: string | undefined): { readonly at: string | null; readonly id: string | null; readonly startsAt: string | null } {
  const [began, id, start] = (cursor ?? '').split('_');
  const place = placeOf(`${began}_${id}`, null);
  const meeting = start === undefined ? null : placeOf(`${start}_${id}`, null);
  return place && (start === undefined || meeting) ? { ...place, startsAt: meeting?.at ?? null } : { at: null, id: null, startsAt: null };
}

/** The complaints side learns that a meeting is to be, and when; not who helps, where, or what they need. */
const told = (line: Omit<MediationLine, 'caseId'>, caseId: string): MediationLine => ({
  ...line, caseId, mediator: null, nextSession: line.nextSession && { startsAt: line.nextSession.startsAt, kind: null, rooms: [], needs: 0, needsOpen: 0 },
});
