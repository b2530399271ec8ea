import { Audit } from '@accord/access/api';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Bookings } from '../bookings/bookings';
import { InvitePeople } from '../invitations/invite-people';
import { Sessions } from './sessions.queries';
import type { SessionRecord } from './sessions.queries';

const cancel = `
  UPDATE accord.mediation_session SET status = 'cancelled', outcome = 'cancelled'
  WHERE organisation_id = $1 AND id = $2 AND status = 'booked'`;

/** Cancels booked meetings: their people and rooms are free again, and everybody's calendar entry is taken back. */
@Injectable()
export class CancelSessions {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly bookings: Bookings,
    private readonly invite: InvitePeople,
  ) {}

  async one({ id, caseId }: SessionRecord): Promise<void> {
    if ((await this.db.change(cancel, [this.db.acting.organisationId, id])) === 0) return;
    await this.bookings.free(id);
    await this.invite.takeBack(id);
    this.audit.changed({ action: 'mediation.session-cancelled', caseId, subjectKind: 'mediation-session', subjectId: id });
  }

  async allOf(mediationId: string): Promise<void> {
    for (const session of await this.sessions.bookedOf(mediationId)) await this.one(session);
  }
}
