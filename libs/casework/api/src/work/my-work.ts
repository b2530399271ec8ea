import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { Work } from '@accord/casework/contract';
import { homeOf, placeOf, workDaysOf } from '@accord/casework/rules';
import type { WorkBlock } from '@accord/casework/rules';
import { Injectable } from '@nestjs/common';
import { CaseRows } from '../lists/case-rows';
import { most, WorkQueries } from './work.queries';
import type { Candidate } from './work.queries';

const shownPerBlock = 20;

interface Placed {
  readonly id: string;
  readonly by: string;
}

/** My work: what is urgent, late, due, new and waiting, in the order of the person's role; each row says what is next. */
@Injectable()
export class MyWork {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly queries: WorkQueries,
    private readonly rows: CaseRows,
    private readonly audit: Audit,
  ) {}

  async run(roles: readonly string[]): Promise<Work> {
    const { scope, blocks } = homeOf(roles);
    const today = this.calendar.today().toString();
    const [candidates] = await Promise.all([this.queries.candidates(scope, today), this.calendar.load()]);
    const placed = await this.place(candidates);
    const cut = blocks.map((key) => ({ key, ids: (placed.get(key) ?? []).map(({ id }) => id) }));
    const shown = new Set(cut.flatMap(({ ids }) => ids.slice(0, shownPerBlock)));
    const rows = new Map((await this.rows.of(await this.queries.shown([...shown]))).map((row) => [row.id, row]));
    if (rows.size > 0) this.audit.read({ action: 'work.listed', subjectKind: 'case', shown: [...rows.keys()] });
    const views = cut.map(({ key, ids }) => ({
      key, items: ids.slice(0, shownPerBlock).flatMap((id) => rows.get(id) ?? []), count: ids.length, more: ids.length >= most,
    }));
    return { asAt: this.calendar.now().toString(), today, scope, blocks: views };
  }

  /** Each file stands in one block: urgent before its date, its date before being new. */
  private async place(candidates: readonly Candidate[]): Promise<ReadonlyMap<WorkBlock, Placed[]>> {
    const days = workDaysOf(this.calendar.today(), await this.calendar.load());
    const blocks = new Map<WorkBlock, Placed[]>();
    const seen = new Set<string>();
    for (const file of [...candidates].sort((one, other) => order[one.pile] - order[other.pile])) {
      if (seen.has(file.id)) continue;
      seen.add(file.id);
      const { block: dated, by } = placeOf(file, days);
      const block = file.pile === 'dated' ? dated : file.pile;
      const there = blocks.get(block);
      if (there) there.push({ id: file.id, by: by ?? '9999' });
      else blocks.set(block, [{ id: file.id, by: by ?? '9999' }]);
    }
    for (const block of ['overdue', 'due-today', 'this-week', 'waiting', 'later'] as const) blocks.get(block)?.sort((one, other) => (one.by < other.by ? -1 : 1));
    return blocks;
  }
}

const order: Readonly<Record<Candidate['pile'], number>> = { urgent: 0, dated: 1, new: 2 };
