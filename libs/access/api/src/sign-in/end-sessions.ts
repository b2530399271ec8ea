import { Clock, Database } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { Injectable } from '@nestjs/common';
import type { Staff } from '../signed-in';
import { Audit } from '../record/audit';
import { hashOf } from '../session.guard';

const endOne = 'UPDATE accord.session SET ended_at = $3 WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL';
const endAll = 'UPDATE accord.session SET ended_at = $3 WHERE organisation_id = $1 AND staff_id = $2 AND ended_at IS NULL';

/** Signs out: this session, or every session of a person; it bites at the next request. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async one(me: Staff): Promise<Done> {
    await this.db.change(endOne, [me.organisationId, me.sessionId, this.clock.now()]);
    this.audit.changed({ action: 'session.ended', subjectKind: 'session', subjectId: me.sessionId });
    return { done: true };
  }

  /** Signing in again in one browser ends the session it had there, whose token nobody holds from now on. */
  async before(token: string | undefined, requestId: string): Promise<void> {
    if (!token) return;
    const [old] = await this.db.across<Staff>('SELECT * FROM accord.session_of($1, $2)', [hashOf(token), this.clock.now()]);
    if (old) await this.db.run({ organisationId: old.organisationId, staffId: old.staffId, requestId }, () => this.one(old));
  }

  async all(staffId: string): Promise<Done> {
    const ended = await this.db.change(endAll, [this.db.acting.organisationId, staffId, this.clock.now()]);
    this.audit.changed({ action: 'sessions.ended', subjectKind: 'staff', subjectId: staffId, facts: { ended } });
    return { done: true };
  }
}
