import { Clock, Promises } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Sessions } from '../sessions/sessions.queries';
import { InvitationQueries } from './invitations.queries';
import type { InvitationLine } from './invitations.queries';

export const invite = 'mediation.invite';

/** Promises a calendar entry to each attendee with an address; who has none is told by hand, and the page says so. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly clock: Clock,
    private readonly promises: Promises,
    private readonly sessions: Sessions,
    private readonly invitations: InvitationQueries,
  ) {}

  async toNew(sessionId: string): Promise<void> {
    await this.promise(sessionId, await this.invitations.add(sessionId));
  }

  async again(sessionId: string): Promise<void> {
    await this.promise(sessionId, await this.invitations.raise(sessionId, 'REQUEST'));
  }

  async takeBack(sessionId: string): Promise<void> {
    await this.promise(sessionId, await this.invitations.raise(sessionId, 'CANCEL'));
  }

  private async promise(sessionId: string, lines: readonly InvitationLine[]): Promise<void> {
    const session = await this.sessions.byId(sessionId);
    if (!session) return;
    const dueAt = this.clock.now();
    const byMail = lines.filter(({ state }) => state !== 'by-hand');
    await this.promises.makeAll(byMail.map(({ attendeeId, sequence }) => ({ kind: invite, caseId: session.caseId, subjectId: attendeeId, dueAt, dedupeKey: `${invite}:${attendeeId}:${sequence}` })));
  }
}
