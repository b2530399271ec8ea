import type { SessionView } from '@accord/mediation/contract';
import { sessionStatusOf } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { attendeeJoins, attendeeName } from '../sessions/attendee.sql';

const sessions = `
  SELECT x.id, x.kind, x.mode, x.starts_at AS "startsAt", x.ends_at AS "endsAt", x.place, x.status, x.outcome,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id), '[]') FROM accord.booking b
      JOIN accord.meeting_room r ON r.organisation_id = b.organisation_id AND r.id = b.resource_id
      WHERE b.organisation_id = x.organisation_id AND b.session_id = x.id AND b.kind = 'room') AS rooms,
    (SELECT coalesce(json_agg(json_build_object('code', n.code, 'confirmed', n.confirmed) ORDER BY n.code), '[]') FROM accord.mediation_session_need n
      WHERE n.organisation_id = x.organisation_id AND n.session_id = x.id) AS needs
  FROM accord.mediation_session x WHERE x.organisation_id = $1 AND x.mediation_id = $2 ORDER BY x.starts_at, x.id LIMIT 100`;
const attendees = `
  SELECT a.session_id AS "sessionId", a.id, a.party_id AS "partyId", a.attends_as AS "attendsAs", ${attendeeName} AS name, a.may_speak AS "maySpeak",
    i.state, i.sequence, i.reply, i.replied_at AS "repliedAt"
  FROM accord.mediation_session x
  JOIN accord.mediation_attendee a ON a.organisation_id = x.organisation_id AND a.session_id = x.id
  LEFT JOIN accord.mediation_invitation i ON i.organisation_id = a.organisation_id AND i.attendee_id = a.id ${attendeeJoins}
  WHERE x.organisation_id = $1 AND x.mediation_id = $2 ORDER BY a.attends_as, a.id`;

type SessionFields = Omit<SessionView, 'ready' | 'attendees' | 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date };
interface AttendeeFields {
  readonly sessionId: string;
  readonly id: string;
  readonly partyId: string | null;
  readonly attendsAs: string;
  readonly name: string;
  readonly maySpeak: boolean;
  readonly state: 'waiting' | 'sent' | 'failed' | 'doubt' | 'by-hand' | null;
  readonly sequence: number | null;
  readonly reply: 'accepted' | 'declined' | 'tentative' | null;
  readonly repliedAt: Date | null;
}

/** The meetings of a mediation with who comes, what each answered and which needs are met. */
@Injectable()
export class SessionViews {
  constructor(private readonly db: Database) {}

  /** `nameOf` gives the name under which a party may be shown. */
  async of(mediationId: string, nameOf: ReadonlyMap<string, string>): Promise<SessionView[]> {
    const key = [this.db.acting.organisationId, mediationId];
    const rows = await this.db.query<SessionFields>(sessions, key);
    const people = await this.db.query<AttendeeFields>(attendees, key);
    return rows.map((row) => ({
      ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString(), ready: sessionStatusOf(row.needs) === 'confirmed',
      attendees: people.filter(({ sessionId }) => sessionId === row.id).map((person) => viewOf(person, nameOf)),
    }));
  }
}

function viewOf({ id, partyId, attendsAs, name, maySpeak, state, sequence, reply, repliedAt }: AttendeeFields, nameOf: ReadonlyMap<string, string>) {
  const invitation = state === null || sequence === null ? null : { state, sequence, reply, repliedAt: repliedAt?.toISOString() ?? null };
  return { id, attendsAs, name: (partyId && nameOf.get(partyId)) || name, maySpeak, invitation };
}
