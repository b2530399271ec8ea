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
    const session = found(await this.sessions.ofMediation(id, sessionId));
    if (session.status !== 'booked') return refuse('not-booked', 'This meeting is not booked any more.');
    await this.cancel.one(session);
    return this.advance.pastMeeting(await this.open.again(id), me.roles);
  }
}
