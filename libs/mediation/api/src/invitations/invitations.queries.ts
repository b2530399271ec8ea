import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { attendeeEmail, attendeeJoins, attendeeName } from '../sessions/attendee.sql';

const add = `
  INSERT INTO accord.mediation_invitation (organisation_id, case_id, session_id, attendee_id, uid, sequence, method, state)
  SELECT a.organisation_id, a.case_id, a.session_id, a.id, 'meeting-' || a.id || '@accord.' || split_part(o.mailbox, '@', 2), 0, 'REQUEST',
    CASE WHEN ${attendeeEmail} IS NULL THEN 'by-hand' ELSE 'waiting' END
  FROM accord.mediation_attendee a
  JOIN accord.organisation o ON o.organisation_id = a.organisation_id ${attendeeJoins}
  WHERE a.organisation_id = $1 AND a.session_id = $2
  RETURNING attendee_id AS "attendeeId", sequence, method, state`;
/** A moved or cancelled meeting asks again: an answer to the old time is no answer to the new one. */
const raise = `
  UPDATE accord.mediation_invitation SET sequence = sequence + 1, method = $3, reply = NULL, reply_sequence = NULL, replied_at = NULL,
    state = CASE WHEN state = 'by-hand' THEN state ELSE 'waiting' END
  WHERE organisation_id = $1 AND session_id = $2 RETURNING attendee_id AS "attendeeId", sequence, method, state`;
const toSend = `
  SELECT i.attendee_id AS "attendeeId", i.uid, i.sequence, i.method, i.state, x.starts_at AS "startsAt", x.ends_at AS "endsAt", x.mode, x.place,
    ${attendeeName} AS name,
    ${attendeeEmail} AS email,
    o.name AS organisation, o.mailbox, o.telephone,
    (SELECT coalesce(array_agg(m.name || ', ' || t.name ORDER BY m.name), '{}') FROM accord.booking b
      JOIN accord.meeting_room m ON m.organisation_id = b.organisation_id AND m.id = b.resource_id
      JOIN accord.site t ON t.organisation_id = m.organisation_id AND t.id = m.site_id
      WHERE b.organisation_id = i.organisation_id AND b.session_id = i.session_id AND b.kind = 'room') AS rooms
  FROM accord.mediation_invitation i
  JOIN accord.mediation_session x ON x.organisation_id = i.organisation_id AND x.id = i.session_id
  JOIN accord.mediation_attendee a ON a.organisation_id = i.organisation_id AND a.id = i.attendee_id
  JOIN accord.organisation o ON o.organisation_id = i.organisation_id ${attendeeJoins}
  WHERE i.organisation_id = $1 AND i.attendee_id = $2`;
const mark = `
  UPDATE accord.mediation_invitation SET state = $4, sent_at = CASE WHEN $4 = 'sent' THEN $5::timestamptz ELSE sent_at END
  WHERE organisation_id = $1 AND attendee_id = $2 AND sequence = $3 AND state = 'waiting'`;

export interface InvitationLine {
  readonly attendeeId: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly state: 'waiting' | 'sent' | 'failed' | 'doubt' | 'by-hand';
}

export interface InvitationToSend extends InvitationLine {
  readonly uid: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: 'in-person' | 'video' | 'phone';
  readonly place: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
  readonly mailbox: string;
  readonly telephone: string;
  readonly rooms: readonly string[];
}

/** Calendar entries, one an attendee. */
@Injectable()
export class InvitationQueries {
  constructor(private readonly db: Database) {}

  add(sessionId: string): Promise<InvitationLine[]> {
    return this.db.query(add, [this.db.acting.organisationId, sessionId]);
  }

  raise(sessionId: string, method: InvitationLine['method']): Promise<InvitationLine[]> {
    return this.db.query(raise, [this.db.acting.organisationId, sessionId, method]);
  }

  toSend(attendeeId: string): Promise<InvitationToSend | undefined> {
    return this.db.one(toSend, [this.db.acting.organisationId, attendeeId]);
  }

  /** Marks what came of sending, unless the entry has moved on since. */
  async mark({ attendeeId, sequence }: Pick<InvitationLine, 'attendeeId' | 'sequence'>, state: InvitationLine['state'], at: Date): Promise<void> {
    await this.db.change(mark, [this.db.acting.organisationId, attendeeId, sequence, state, at]);
  }
}
