import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { BookSession } from '@accord/mediation/contract';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../bookings/bookings';
import { AttendeeRow } from '../rows/attendee.entity';
import { SessionRow } from '../rows/session.entity';
import type { MediationRecord } from '../way/mediation.record';

const needs = `
  INSERT INTO accord.mediation_session_need (organisation_id, case_id, session_id, code, confirmed)
  SELECT $1, $2, $3, need.code, need.confirmed FROM unnest($4::text[], $5::boolean[]) AS need (code, confirmed) ON CONFLICT DO NOTHING`;
const move = `UPDATE accord.mediation_session SET starts_at = $3, ends_at = $4 WHERE organisation_id = $1 AND id = $2 AND status = 'booked'`;

/** Writes the meeting, who comes, and what they need. */
@Injectable()
export class WriteSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run({ id: mediationId, mediator }: MediationRecord, { caseId, sessionId, startsAt, endsAt }: Slot, request: BookSession): Promise<void> {
    const { organisationId } = this.db.acting;
    await this.db.insert(SessionRow, {
      organisationId, id: sessionId, caseId, mediationId, kind: request.kind, mode: request.mode, startsAt, endsAt, place: request.place,
      status: 'booked', outcome: null, stopReason: null, absent: [], createdAt: this.clock.now(),
    });
    const one = { organisationId, caseId, sessionId, partyId: null, mediatorId: null, name: '', email: '', maySpeak: true };
    await this.db.insert(AttendeeRow, [
      ...request.partyIds.map((partyId) => ({ ...one, id: randomUUID(), attendsAs: 'party', partyId })),
      ...(mediator ? [{ ...one, id: randomUUID(), attendsAs: 'mediator', mediatorId: mediator.id }] : []),
      ...request.guests.map((guest) => ({ ...one, ...guest, id: randomUUID() })),
    ]);
    await this.db.change(needs, [organisationId, caseId, sessionId, request.needs.map(({ code }) => code), request.needs.map(({ confirmed }) => confirmed)]);
    this.audit.changed({ action: 'mediation.session-booked', caseId, subjectKind: 'mediation-session', subjectId: sessionId, facts: { kind: request.kind } });
  }

  async move({ caseId, sessionId, startsAt, endsAt }: Slot): Promise<void> {
    await this.db.change(move, [this.db.acting.organisationId, sessionId, startsAt, endsAt]);
    this.audit.changed({ action: 'mediation.session-moved', caseId, subjectKind: 'mediation-session', subjectId: sessionId });
  }
}
