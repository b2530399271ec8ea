import { Audit } from '@accord/access/api';
import type { AttachPreview } from '@accord/correspondence/contract';
import { found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { MailQueries } from '../messages/mail.queries';
import { LikelyCases } from './likely-cases';

/** Finds the case that a message is to be attached to, and says who would see it there. */
@Injectable()
export class FindCase {
  constructor(
    private readonly audit: Audit,
    private readonly mail: MailQueries,
    private readonly likely: LikelyCases,
  ) {}

  async run(id: string, typed: string): Promise<AttachPreview | Refusal> {
    const preview = await this.likely.byReference(typed, found(await this.mail.byId(id)));
    if (!preview) return refuse('no-such-case', 'We have no case with this reference. Check it, or search for the case.');
    this.audit.read({ action: 'case.found', caseId: preview.caseId, subjectKind: 'case', subjectId: preview.caseId });
    return preview;
  }
}
