import type { LessonPage, LessonQuery, LessonView } from '@accord/outcomes/contract';
import { mayCheck } from '@accord/outcomes/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import { beforeAll, Database, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const pageSize = 50;
const columns = `
  l.id, l.case_id AS "caseId", f.reference, l.issue_id AS "issueId", l.title, l.change, l.owner_id AS "ownerId", o.name AS owner, l.due_on AS "dueOn",
  l.state, l.evidence, c.name AS "checkedBy", l.found, l.opened_again AS "openedAgain", l.version
  FROM accord.lesson l
  JOIN accord.case_file f ON f.organisation_id = l.organisation_id AND f.id = l.case_id
  JOIN accord.staff o ON o.organisation_id = l.organisation_id AND o.id = l.owner_id
  LEFT JOIN accord.staff c ON c.organisation_id = l.organisation_id AND c.id = l.checked_by`;
const ofCase = `SELECT ${columns} WHERE l.organisation_id = $1 AND l.case_id = $2 ORDER BY l.due_on, l.id`;
const one = `SELECT ${columns} WHERE l.organisation_id = $1 AND l.id = $2`;

type Stored = Omit<LessonView, 'overdue' | 'cannotCheck'>;

/** Lessons with their owners, of one case or of the whole organisation. */
@Injectable()
export class LessonQueries {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async ofCase(caseId: string): Promise<LessonView[]> {
    return (await this.db.query<Stored>(ofCase, [this.db.acting.organisationId, caseId])).map((row) => this.seen(row));
  }

  async byId(id: string): Promise<LessonView | undefined> {
    const row = await this.db.one<Stored>(one, [this.db.acting.organisationId, id]);
    return row && this.seen(row);
  }

  /** Soonest due first, 50 a page. */
  async page({ state, cursor }: LessonQuery): Promise<LessonPage> {
    const values: unknown[] = [this.db.acting.organisationId];
    const where = ['l.organisation_id = $1'];
    const add = (value: unknown) => `$${values.push(value)}`;
    if (state === 'overdue') where.push(`l.state IN ('open', 'not-embedded') AND l.due_on < ${add(this.calendar.today().toString())}`);
    else if (state) where.push(`l.state = ${add(state)}`);
    const { at, id } = placeOf(cursor, beforeAll);
    where.push(`(l.due_on, l.id) > (${add(at)}, ${add(id)})`);
    const rows = await this.db.query<Stored>(`SELECT ${columns} WHERE ${where.join(' AND ')} ORDER BY l.due_on, l.id LIMIT ${pageSize + 1}`, values);
    const { shown, next } = pageOf(rows, pageSize, (last) => ({ at: last.dueOn, id: last.id }));
    return { items: shown.map((row) => this.seen(row)), next };
  }

  private seen(row: Stored): LessonView {
    const stillToDo = row.state === 'open' || row.state === 'not-embedded';
    return { ...row, overdue: stillToDo && row.dueOn < this.calendar.today().toString(), cannotCheck: mayCheck(row, this.db.acting.staffId ?? '')?.because ?? null };
  }
}
