import { OrganisationCalendar } from '@accord/calendar/api';
import { CaseFiles, RecordCaseFact, Timeline } from '@accord/casework/api';
import { CaseFacts } from '@accord/commitments/api';
import { found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

const lines = {
  'looking-started': { kind: 'looking', what: 'Looking closely began' },
  'findings-made': { kind: 'finding', what: 'A finding on every issue' },
} as const;

/** Writes each step of the stage bar once, on the day it is first reached, and its line on the timeline. */
@Injectable()
export class Milestones {
  constructor(
    private readonly files: CaseFiles,
    private readonly facts: CaseFacts,
    private readonly record: RecordCaseFact,
    private readonly calendar: OrganisationCalendar,
    private readonly timeline: Timeline,
  ) {}

  async reach(caseId: string, ...steps: readonly ('looking-started' | 'findings-made')[]): Promise<Refusal | null> {
    const reached = new Set((await this.facts.of(caseId)).map(({ kind }) => kind));
    const first = steps.filter((kind) => !reached.has(kind));
    if (first.length === 0) return null;
    const refusal = await this.record.run(found(await this.files.byId(caseId)), ...first.map((kind) => ({ kind, happenedOn: this.calendar.today() })));
    if (refusal) return refusal;
    await this.timeline.addAll(first.map((step) => ({ caseId, ...lines[step] })));
    return null;
  }
}
