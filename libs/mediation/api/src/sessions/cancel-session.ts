import type { CancelSession, Stepped } from '@accord/mediation/contract';
import { found } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { CancelSessions } from './cancel-sessions';
import { Sessions } from './sessions.queries';

/** Cancels one meeting. Without another one the mediation goes back to "mediator chosen". */
@Injectable()
export class CancelOneSession {
  constructor(
    private readonly open: OpenMediation,
    private readonly advance: Advance,
    private readonly sessions: Sessions,
    private readonly cancel: CancelSessions,
  ) {}

  async run(id: string, sessionId: string, { version }: CancelSession, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const session = found(await this.sessions.byId(sessionId));
    if (session.mediationId !== id) return found<Stepped>(null);
    if (session.status !== 'booked') return refuse('not-booked', 'This meeting is not booked any more.');
    await this.cancel.one(session);
    const after = await this.open.again(id);
    if (after.state !== 'scheduled' || after.sessionsAhead > 0) return this.advance.stay(after);
    return this.advance.run(after, { step: after.sessionsHeld > 0 ? 'meet' : 'cancel-last-session', roles: me.roles });
  }
}
