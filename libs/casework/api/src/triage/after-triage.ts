import type { GradeInput, OpenComplaint } from '@accord/casework/contract';
import { questionOf, triageResultNames } from '@accord/casework/rules';
import type { TriageFact, TriageResult } from '@accord/casework/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { KnownFile } from '../case-files';
import { RecordCaseFact } from '../facts/record-case-fact';
import { GradeCase } from '../grading/grade-case';
import { Timeline } from '../timeline/timeline';

interface Outcome {
  readonly file: KnownFile;
  readonly result: TriageResult;
  readonly facts: readonly TriageFact[];
  readonly attached: OpenComplaint | null;
  readonly grading: GradeInput | null;
}

/** What follows from a confirmed triage: the facts from which dates start, the grading, and the lines of the timeline. */
@Injectable()
export class AfterTriage {
  constructor(
    private readonly recordFact: RecordCaseFact,
    private readonly grade: GradeCase,
    private readonly timeline: Timeline,
  ) {}

  async run({ file, result, facts, attached, grading }: Outcome): Promise<void | Refusal> {
    const refused = await this.recordFact.run(file, ...facts);
    if (refused) return refused;
    if (grading) await this.grade.run(file.id, { ...grading, occasion: 'receipt' });
    for (const answer of result.answered.filter(({ letter }) => result.alerts.includes(letter))) {
      const { letter, told, note } = answer;
      await this.timeline.add({ caseId: file.id, kind: 'triage', what: `Safety question ${letter}, yes: told ${told?.who ?? ''}, reference ${told?.reference ?? ''}`, detail: note || questionOf(letter).asks });
    }
    await this.timeline.add({ caseId: file.id, kind: 'triage', what: `Triaged: ${lower(triageResultNames[result.kind])}`, detail: result.sentence });
    if (attached) {
      await this.timeline.add({ caseId: file.id, kind: 'triage', what: `Joined to ${attached.reference}`, subjectId: attached.id });
      await this.timeline.add({ caseId: attached.id, kind: 'contact', what: `${file.reference} joined this complaint`, detail: file.whatHappened, subjectId: file.id });
    }
  }
}

const lower = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
