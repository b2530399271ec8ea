import { Audit } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { MediationLine, MediationList } from '@accord/mediation/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Asking } from '../way/open-mediation';

/** Open mediations, newest first by key; a mediator's own alone when `$3` names them. */
const list = `
  SELECT m.id, m.case_id AS "caseId", m.reference, m.state, m.created_at AS "createdAt", m.reply_by AS "replyBy", r.name AS mediator,
    (SELECT coalesce(json_agg(json_build_object('side', side, 'agreed', agreed) ORDER BY side), '[]') FROM (
      SELECT p.side, bool_and(coalesce(p.answer = 'accepted', false)) AS agreed FROM accord.mediation_party p
      WHERE p.organisation_id = m.organisation_id AND p.mediation_id = m.id GROUP BY p.side) sides) AS sides,
    (SELECT json_build_object('startsAt', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'kind', x.kind,
        'rooms', (SELECT coalesce(json_agg(k.name ORDER BY k.name), '[]') FROM accord.booking b JOIN accord.meeting_room k
          ON k.organisation_id = b.organisation_id AND k.id = b.resource_id WHERE b.organisation_id = x.organisation_id AND b.session_id = x.id AND b.kind = 'room'),
        'needs', (SELECT count(*) FROM accord.mediation_session_need n WHERE n.organisation_id = x.organisation_id AND n.session_id = x.id),
        'needsOpen', (SELECT count(*) FROM accord.mediation_session_need n WHERE n.organisation_id = x.organisation_id AND n.session_id = x.id AND NOT n.confirmed))
      FROM accord.mediation_session x WHERE x.organisation_id = m.organisation_id AND x.mediation_id = m.id AND x.status = 'booked'
      ORDER BY x.starts_at, x.id LIMIT 1) AS "nextSession"
  FROM accord.mediation m LEFT JOIN accord.mediator r ON r.organisation_id = m.organisation_id AND r.id = m.mediator_id
  WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND ($2::uuid IS NULL OR r.staff_id = $2)
    AND ($3::timestamptz IS NULL OR (m.created_at, m.id) < ($3, $4::uuid))
  ORDER BY m.created_at DESC, m.id DESC LIMIT 51`;

const page = 50;

/** "Your mediations": those a mediator has, all of them for who arranges. */
@Injectable()
export class ListMediations {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run(cursor: string | undefined, me: Asking): Promise<MediationList> {
    const mine = may(me.roles, 'mediation.arrange') ? null : me.staffId;
    const [after, afterId] = cursor?.split('_') ?? [null, null];
    const rows = await this.db.query<MediationLine & { createdAt: Date; caseId: string }>(list, [this.db.acting.organisationId, mine, after, afterId]);
    const shown = rows.slice(0, page);
    const last = shown.at(-1);
    this.audit.read({ action: 'mediations.listed', subjectKind: 'mediation', shown: shown.flatMap(({ id, caseId }) => [id, caseId]) });
    const next = rows.length > page && last ? `${last.createdAt.toISOString()}_${last.id}` : null;
    return { items: shown.map(({ createdAt: _, caseId: __, ...line }) => line), next };
  }
}
