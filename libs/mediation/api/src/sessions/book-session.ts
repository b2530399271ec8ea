import { randomUUID } from 'node:crypto';
import type { BookSession, SessionBooked } from '@accord/mediation/contract';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { HoldTime } from '../bookings/hold-time';
import { InvitePeople } from '../invitations/invite-people';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { WriteSession } from './write-session';

/** Books a meeting: people, mediator and rooms are kept for it or it is refused; then each is invited by mail. */
@Injectable()
export class BookOneSession {
  constructor(
    private readonly open: OpenMediation,
    private readonly advance: Advance,
    private readonly write: WriteSession,
    private readonly hold: HoldTime,
    private readonly invite: InvitePeople,
  ) {}

  async run(id: string, request: BookSession, me: Asking): Promise<SessionBooked | Refusal | Conflict> {
    const record = await this.open.toChange(id, request.version, me);
    if (isConflict(record)) return record;
    const startsAt = new Date(request.startsAt);
    const slot = { caseId: record.caseId, sessionId: randomUUID(), startsAt, endsAt: new Date(startsAt.getTime() + request.minutes * 60_000) };
    const taken = await this.advance.run(record, { step: 'book-session', roles: me.roles, startsAt });
    if (isRefused(taken) || isConflict(taken)) return taken;
    await this.write.run(record, slot, request);
    const refusal = await this.hold.run(record, slot, request);
    if (refusal) return refusal;
    await this.invite.toNew(slot.sessionId);
    return { sessionId: slot.sessionId, state: taken.state, version: taken.version };
  }
}
