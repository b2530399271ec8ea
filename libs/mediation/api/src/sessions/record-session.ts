import { Audit } from '@accord/access/api';
import type { RecordSession, Stepped } from '@accord/mediation/contract';
import { Clock, Database, found } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { Sessions } from './sessions.queries';

const over = `
  UPDATE accord.mediation_session SET status = 'over', outcome = $3, stop_reason = $4, absent = $5
  WHERE organisation_id = $1 AND id = $2 AND status = 'booked'`;
const here = `SELECT id FROM accord.mediation_attendee WHERE organisation_id = $1 AND session_id = $2 AND id = ANY ($3)`;

/** Writes down how a meeting ended and who was not there. What was said has no field. */
@Injectable()
export class RecordOneSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
    private readonly sessions: Sessions,
  ) {}

  async run(id: string, sessionId: string, { outcome, stopReason, absent, version }: RecordSession, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const session = found(await this.sessions.ofMediation(id, sessionId));
    if (session.status !== 'booked') return refuse('recorded-already', 'How this meeting went is recorded already.');
    if (outcome === 'cancelled') return { ...refuse('cancel-instead', 'Use “Cancel the meeting”, so that everybody is told.'), field: 'outcome' };
    if (session.startsAt > this.clock.now()) return refuse('not-begun', 'This meeting has not begun. Move or cancel it instead.');
    const { organisationId } = this.db.acting;
    if ((await this.db.query(here, [organisationId, sessionId, absent])).length < absent.length) return { ...refuse('not-invited', 'Choose who was absent from those invited.'), field: 'absent' };
    await this.db.change(over, [organisationId, sessionId, outcome, stopReason, absent]);
    this.audit.changed({ action: 'mediation.session-recorded', caseId: record.caseId, subjectKind: 'mediation-session', subjectId: sessionId, facts: { outcome } });
    return this.advance.pastMeeting(await this.open.again(id), me.roles);
  }
}
