import { Audit, type Staff } from '@accord/access/api';
import type { CaseCourse } from '@accord/casework/contract';
import { endingsOf } from '@accord/casework/rules';
import type { Ending } from '@accord/casework/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { GradingQueries } from '../grading/grading.queries';
import { ClosingRecords } from './closing-records';

const closings = `
  SELECT x.closed_as AS "closedAs", x.wanted, x.given, x.note, x.satisfied, x.care_affected AS "careAffected", x.told_on AS "toldOn", x.told_how AS "toldHow", x.withdrawn_by AS "withdrawnBy", f.name AS by, x.at
  FROM accord.case_closing x JOIN accord.staff f ON f.organisation_id = x.organisation_id AND f.id = x.by_id
  WHERE x.organisation_id = $1 AND x.case_id = $2 ORDER BY x.number DESC LIMIT 50`;
const reopenings = `
  SELECT x.reason, x.why, f.name AS by, x.at
  FROM accord.case_reopening x JOIN accord.staff f ON f.organisation_id = x.organisation_id AND f.id = x.by_id
  WHERE x.organisation_id = $1 AND x.case_id = $2 ORDER BY x.number DESC LIMIT 50`;

type Dated<Row extends { at: string }> = Omit<Row, 'at'> & { readonly at: Date };
const told = <Row extends { readonly at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() });

const endingView = ({ demands, ...ending }: Ending): CaseCourse['endings'][number] => ({ ...ending, demands: demands.map(({ links, ...line }) => ({ ...line, links: [...links] })) });

/** How often and how a case was closed and opened again, how it was graded, and what each way of closing it now asks for. */
@Injectable()
export class ShowCourse {
  constructor(
    private readonly db: Database,
    private readonly files: CaseFiles,
    private readonly gradings: GradingQueries,
    private readonly closing: ClosingRecords,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { roles }: Pick<Staff, 'roles'>): Promise<CaseCourse> {
    const file = found(await this.files.byId(caseId));
    const of = [this.db.acting.organisationId, caseId];
    this.audit.read({ action: 'course.read', caseId, subjectKind: 'case', subjectId: caseId });
    return {
      closings: (await this.db.query<Dated<CaseCourse['closings'][number]>>(closings, of)).map(told),
      reopenings: (await this.db.query<Dated<CaseCourse['reopenings'][number]>>(reopenings, of)).map(told),
      endings: file.state === 'open' ? endingsOf(file, await this.closing.of(caseId, roles)).map(endingView) : [],
      grades: await this.gradings.of(caseId),
    };
  }
}
