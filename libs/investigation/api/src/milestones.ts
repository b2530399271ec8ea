import { OrganisationCalendar } from '@accord/calendar/api';
import { CaseFiles, RecordCaseFact } from '@accord/casework/api';
import { CaseFacts } from '@accord/commitments/api';
import { found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** Writes each step of the stage bar once, on the day it is first reached. */
@Injectable()
export class Milestones {
  constructor(
    private readonly files: CaseFiles,
    private readonly facts: CaseFacts,
    private readonly record: RecordCaseFact,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async reach(caseId: string, ...steps: readonly ('looking-started' | 'findings-made')[]): Promise<Refusal | null> {
    const reached = new Set((await this.facts.of(caseId)).map(({ kind }) => kind));
    const happened = steps.filter((kind) => !reached.has(kind)).map((kind) => ({ kind, happenedOn: this.calendar.today() }));
    return happened.length === 0 ? null : this.record.run(found(await this.files.byId(caseId)), ...happened);
  }
}
