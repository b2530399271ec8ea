import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { CaseFiles, Timeline } from '@accord/casework/api';
import type { RecordSpokenApology as Request } from '@accord/outcomes/contract';
import { spokenHowNames } from '@accord/outcomes/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Made } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

const insert = `
  INSERT INTO accord.spoken_apology (organisation_id, case_id, id, said_by, said_to, said_on, how, words, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Writes down an apology that was spoken; it stays as it was written (practice 5.1: spoken or written, by whom). */
@Injectable()
export class RecordSpokenApology {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly files: CaseFiles,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { saidBy, saidTo, saidOn, how, words }: Request): Promise<Made | Refusal> {
    const { receivedOn } = found(await this.files.byId(caseId));
    if (saidOn > this.calendar.today().toString()) return { ...refuse('in-the-future', 'That day has not come yet. Enter today or an earlier day.'), field: 'saidOn' };
    if (saidOn < receivedOn) return { ...refuse('before-receipt', 'This case had not reached us then. Enter a later day.'), field: 'saidOn' };
    const { organisationId, staffId } = this.db.acting;
    const id = randomUUID();
    await this.db.change(insert, [organisationId, caseId, id, saidBy, saidTo, saidOn, how, words, staffId, this.clock.now()]);
    await this.timeline.add({ caseId, kind: 'outcome', what: `Apology spoken ${spokenHowNames[how].toLowerCase()} by ${saidBy}`, detail: words, subjectId: id });
    this.audit.changed({ action: 'apology.spoken', caseId, subjectKind: 'spoken-apology', subjectId: id, facts: { saidOn, how } });
    return { id };
  }
}
