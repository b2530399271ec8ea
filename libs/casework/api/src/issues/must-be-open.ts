import { found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';

/** Issues are written on an open case alone. */
@Injectable()
export class MustBeOpen {
  constructor(private readonly files: CaseFiles) {}

  /** 404 for a case that is missing or hidden; else why not, or null. */
  async run(caseId: string): Promise<Refusal | null> {
    const { state } = found(await this.files.byId(caseId));
    if (state === 'to-triage') return refuse('wrong-state', 'Triage this contact first.', `/contacts/${caseId}/triage`);
    return state === 'closed' ? refuse('wrong-state', 'This case is closed. Open it again first.', `/cases/${caseId}/reopen`) : null;
  }
}
