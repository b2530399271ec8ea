import type { GradeView } from '@accord/casework/contract';
import { gradeWords } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { GradingRow } from './grading.entities';

const ofCase = `
  SELECT g.number, g.occasion, g.consequence, g.likelihood, g.score, g.band, g.why, f.name AS by, g.at
  FROM accord.grading g JOIN accord.staff f ON f.organisation_id = g.organisation_id AND f.id = g.by_id
  WHERE g.organisation_id = $1 AND g.case_id = $2 ORDER BY g.number DESC LIMIT 20`;

type Kept = Omit<GradeView, 'words' | 'at'> & Pick<GradingRow, 'at' | 'consequence' | 'likelihood'>;

/** The gradings of a case, latest first, each in the words and the band it was given. */
@Injectable()
export class GradingQueries {
  constructor(private readonly db: Database) {}

  async of(caseId: string): Promise<GradeView[]> {
    return (await this.db.query<Kept>(ofCase, [this.db.acting.organisationId, caseId])).map(viewOf);
  }
}

function viewOf({ consequence, likelihood, at, ...grade }: Kept): GradeView {
  return { ...grade, words: gradeWords({ consequence, likelihood, ...grade }), at: at.toISOString() };
}
