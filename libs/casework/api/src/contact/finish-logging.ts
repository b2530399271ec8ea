import { Audit, Drafts } from '@accord/access/api';
import { day, timeInLondon } from '@accord/calendar/rules';
import type { LogContact } from '@accord/casework/contract';
import { factsOfLogging, loggedWords } from '@accord/casework/rules';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Timeline } from '../timeline/timeline';
import type { Opened } from './open-file';

/** What every logging ends with: the facts from which dates start, the first line of the timeline, the draft let go, the record. */
@Injectable()
export class FinishLogging {
  constructor(
    private readonly recordFact: RecordFact,
    private readonly timeline: Timeline,
    private readonly drafts: Drafts,
    private readonly audit: Audit,
  ) {}

  /** Null when done; else why not, and the whole unit of work is to be given up. */
  async run(file: Opened, said: Pick<LogContact, 'channel' | 'urgency' | 'anonymous' | 'draftId'>, ...also: readonly NewFact[]): Promise<Refusal | null> {
    const dates = await this.recordFact.run(file.id, ...factsOfLogging(file.nation, file.madeOrally, day(file.receivedOn), timeInLondon(file.receivedAt)), ...also);
    if (isRefused(dates)) return dates;
    await this.timeline.add({ caseId: file.id, kind: 'contact', what: loggedWords(said.channel), happenedAt: file.receivedAt });
    if (said.draftId) await this.drafts.discard(said.draftId);
    const { channel, urgency, anonymous } = said;
    this.audit.changed({ action: 'contact.logged', caseId: file.id, subjectKind: 'case', subjectId: file.id, facts: { channel, urgency, anonymous } });
    return null;
  }
}
