import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { Work } from '@accord/casework/contract';
import { homeOf, workDaysOf } from '@accord/casework/rules';
import type { WorkBlock } from '@accord/casework/rules';
import { Injectable } from '@nestjs/common';
import { CaseRows } from '../lists/case-rows';
import { most, WorkQueries } from './work.queries';

/** My work: what is urgent, late, due, new and waiting, in the order of the person's role; each row says what is next. */
@Injectable()
export class MyWork {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly queries: WorkQueries,
    private readonly rows: CaseRows,
    private readonly audit: Audit,
  ) {}

  /** Every block is counted; rows are read, and recorded as shown, of `group` alone or of all that is due. */
  async run(roles: readonly string[], group?: WorkBlock): Promise<Work> {
    const { scope, blocks } = homeOf(roles);
    const days = workDaysOf(this.calendar.today(), await this.calendar.load());
    const found = await this.queries.blocks(scope, blocks, days, group);
    const shown = [...found.values()].flatMap(({ files }) => files);
    if (shown.length > 0) this.audit.read({ action: 'work.listed', subjectKind: 'case', shown: shown.map(({ id }) => id) });
    const rows = new Map((await this.rows.of(shown)).map((row) => [row.id, row]));
    const views = blocks.map((key) => {
      const { count = 0, files = [] } = found.get(key) ?? {};
      return { key, items: files.flatMap(({ id }) => rows.get(id) ?? []), count, more: count >= most };
    });
    return { asAt: this.calendar.now().toString(), today: days.today, scope, blocks: views };
  }
}
