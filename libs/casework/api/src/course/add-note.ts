import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { dayInLondon } from '@accord/calendar/rules';
import type { AddNote as Request } from '@accord/casework/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Made } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { RecordCaseFact } from '../facts/record-case-fact';
import { Timeline } from '../timeline/timeline';
import { CaseNoteRow } from './course.entities';

const words = { note: 'Note', 'call-in': 'Call from the person', 'call-out': 'Call to the person', meeting: 'Meeting' } as const;

/** Writes down a note, call or meeting. A call or meeting that held the offer to discuss acknowledges (SI 2009/309 reg 13). */
@Injectable()
export class AddNote {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly recordFact: RecordCaseFact,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { kind, text, happenedAt, offeredDiscussion }: Request): Promise<Made | Refusal> {
    const file = found(await this.files.byId(caseId));
    const [id, at] = [randomUUID(), this.clock.now()];
    const happened = happenedAt ? new Date(happenedAt) : at;
    if (happened > at) return { ...refuse('in-the-future', 'That time has not come yet. Enter now or an earlier time.'), field: 'happenedAt' };
    const { organisationId, staffId } = this.db.acting;
    await this.db.insert(CaseNoteRow, { organisationId, caseId, id, kind, text, happenedAt: happened, offeredDiscussion, byId: staffId ?? '', at });
    if (offeredDiscussion) {
      const happenedOn = dayInLondon(happened);
      const refused = await this.recordFact.run(file, { kind: 'acknowledged', by: 'call', offeredDiscussion, happenedOn, evidenceId: id });
      if (refused) return refused;
    }
    const what = offeredDiscussion ? `${words[kind]}, with the offer to discuss` : words[kind];
    await this.timeline.add({ caseId, kind: kind === 'note' ? 'note' : 'call', what, detail: text, subjectId: id, happenedAt: happened });
    this.audit.changed({ action: 'case.noted', caseId, subjectKind: 'note', subjectId: id, facts: { kind, offeredDiscussion } });
    return { id };
  }
}
