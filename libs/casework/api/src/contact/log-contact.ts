import { Audit, Drafts } from '@accord/access/api';
import { day } from '@accord/calendar/rules';
import type { Logged, LogContact as LogRequest } from '@accord/casework/contract';
import { factsOfLogging } from '@accord/casework/rules';
import { RecordFact } from '@accord/commitments/api';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { HandOverDanger } from './hand-over-danger';
import { notesSaid } from './notes-said';
import { OpenFile } from './open-file';

/** Logs a contact: a file from its first save, with its people, needs, dates and one reference, waiting for triage. */
@Injectable()
export class LogContact {
  constructor(
    private readonly audit: Audit,
    private readonly drafts: Drafts,
    private readonly openFile: OpenFile,
    private readonly recordFact: RecordFact,
    private readonly danger: HandOverDanger,
  ) {}

  async run(said: LogRequest): Promise<Logged | Refusal> {
    const file = await this.openFile.run(said, { type: 'contact', owner: said.assignToMe ? 'me' : 'nobody', closedAs: null });
    if (isRefused(file)) return file;
    const dates = await this.recordFact.run(file.id, ...factsOfLogging(file.nation, file.madeOrally, day(file.receivedOn)));
    if (isRefused(dates)) return dates;
    if (said.handOver) await this.danger.run(file.id, said.handOver);
    if (said.draftId) await this.drafts.discard(said.draftId);
    this.audit.changed({ action: 'contact.logged', caseId: file.id, subjectKind: 'case', subjectId: file.id, facts: { channel: said.channel, urgency: said.urgency, anonymous: said.anonymous } });
    return { id: file.id, reference: file.reference, notes: [...notesSaid(said.caller), ...notesSaid(said.patient)] };
  }
}
