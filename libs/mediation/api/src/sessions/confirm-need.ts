import { Audit } from '@accord/access/api';
import type { ConfirmNeed } from '@accord/mediation/contract';
import { Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { Injectable } from '@nestjs/common';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { Sessions } from './sessions.queries';

const save = `
  INSERT INTO accord.mediation_session_need (organisation_id, case_id, session_id, code, confirmed) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organisation_id, session_id, code) DO UPDATE SET confirmed = $5`;

/** Confirms that a need is met, or that it is not yet; a need that was forgotten is added by the same act. */
@Injectable()
export class ConfirmOneNeed {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly sessions: Sessions,
  ) {}

  async run(id: string, sessionId: string, { code, confirmed }: ConfirmNeed, me: Asking): Promise<Done> {
    const record = await this.open.toSee(id, me);
    found(await this.sessions.ofMediation(id, sessionId));
    await this.db.change(save, [this.db.acting.organisationId, record.caseId, sessionId, code, confirmed]);
    this.audit.changed({ action: 'mediation.need-confirmed', caseId: record.caseId, subjectKind: 'mediation-session', subjectId: sessionId, facts: { code, confirmed } });
    return { done: true };
  }
}
