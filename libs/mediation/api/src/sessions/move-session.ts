import type { MoveSession, SessionBooked } from '@accord/mediation/contract';
import { found } from '@accord/platform/api';
import { isConflict, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Rebook } from '../bookings/rebook';
import { InvitePeople } from '../invitations/invite-people';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { Sessions } from './sessions.queries';
import { WriteSession } from './write-session';

/** Moves a booked meeting: refused, it stays at its old time; else everybody's entry moves with it. */
@Injectable()
export class MoveOneSession {
  constructor(
    private readonly open: OpenMediation,
    private readonly advance: Advance,
    private readonly sessions: Sessions,
    private readonly write: WriteSession,
    private readonly rebook: Rebook,
    private readonly invite: InvitePeople,
  ) {}

  async run(id: string, sessionId: string, request: MoveSession, me: Asking): Promise<SessionBooked | Refusal | Conflict> {
    const record = await this.open.toChange(id, request.version, me);
    if (isConflict(record)) return record;
    const session = found(await this.sessions.ofMediation(id, sessionId));
    if (session.status !== 'booked') return refuse('not-booked', 'This meeting is not booked any more. Book a new one.');
    const startsAt = new Date(request.startsAt);
    const slot = { caseId: record.caseId, sessionId, startsAt, endsAt: new Date(startsAt.getTime() + request.minutes * 60_000) };
    const taken = await this.advance.run(record, { step: 'book-session', roles: me.roles, startsAt });
    if (isRefused(taken) || isConflict(taken)) return taken;
    await this.write.move(slot);
    const refusal = await this.rebook.run(slot, request.roomIds);
    if (refusal) return refusal;
    await this.invite.again(sessionId);
    return { sessionId, state: taken.state, version: taken.version };
  }
}
