import { Audit } from '@accord/access/api';
import { Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { Injectable } from '@nestjs/common';
import { MailQueries } from '../messages/mail.queries';
import { readNewMail, readNewMailThen } from '../taking/act-on-mail';

const letGo = `
  UPDATE accord.case_file SET next_step = CASE WHEN next_step = $3 THEN '' ELSE substring(next_step FROM length($4) + 1) END
  WHERE organisation_id = $1 AND id = $2 AND (next_step = $3 OR starts_with(next_step, $4))`;

/** Somebody who works on the case has read the new message: what was next before it is next again. */
@Injectable()
export class ReadNewMail {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly mail: MailQueries,
  ) {}

  async run(id: string): Promise<Done> {
    const { caseId } = found(await this.mail.byId(id));
    const changed = await this.db.change(letGo, [this.db.acting.organisationId, found(caseId), readNewMail, readNewMailThen]);
    if (changed > 0) this.audit.changed({ action: 'mail.new-read', caseId, subjectKind: 'mail', subjectId: id });
    return { done: true };
  }
}
