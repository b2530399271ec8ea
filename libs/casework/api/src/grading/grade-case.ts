import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { gradeOf, usualBands } from '@accord/casework/rules';
import type { Band, Grade, GradeLevel } from '@accord/casework/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { Timeline } from '../timeline/timeline';
import { GradingRow } from './grading.entities';

const bands = 'SELECT from_score AS "from", name FROM accord.grading_band WHERE organisation_id = $1 ORDER BY from_score';
const lastNumber = 'SELECT coalesce(max(number), 0) AS last FROM accord.grading WHERE organisation_id = $1 AND case_id = $2';

interface Graded {
  readonly consequence: GradeLevel;
  readonly likelihood: GradeLevel;
  readonly why: string;
  readonly occasion: 'receipt' | 'again' | 'close';
}

/** Grades a case by consequence and likelihood in the bands of the organisation; every grading stays. */
@Injectable()
export class GradeCase {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  /** The case must have been found by the caller. */
  async run(caseId: string, { consequence, likelihood, why, occasion }: Graded): Promise<Grade> {
    const { organisationId, staffId } = this.db.acting;
    const grade = gradeOf(consequence, likelihood, await this.bands());
    await this.files.hold(caseId);
    const number = ((await this.db.one<{ last: number }>(lastNumber, [organisationId, caseId]))?.last ?? 0) + 1;
    const { score, band, words } = grade;
    await this.db.insert(GradingRow, { organisationId, caseId, id: randomUUID(), number, occasion, consequence, likelihood, score, band, why, byId: staffId ?? '', at: this.clock.now() });
    await this.timeline.add({ caseId, kind: 'triage', what: `Graded: ${words}`, detail: why });
    this.audit.changed({ action: 'case.graded', caseId, subjectKind: 'case', subjectId: caseId, facts: { consequence, likelihood, score } });
    return grade;
  }

  /** The bands of the organisation, or the usual ones. */
  async bands(): Promise<readonly Band[]> {
    const own = await this.db.query<Band>(bands, [this.db.acting.organisationId]);
    return own.length > 0 ? own : usualBands;
  }
}
