import { shownBlocks } from '@accord/casework/rules';
import type { WorkBlock, WorkDays, WorkScope } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CaseListed } from '../lists/case-rows';
import { listedColumns, listedJoins } from '../lists/listed.sql';

/** No block counts past this. */
export const most = 500;
/** All that is due is an overview, a chosen block a page of its own. */
const shownOfEach = 10;
const shownOfChosen = 50;

// $1 organisation, $2 the person, $3 today, $4 soon, $5 the week's end, $6 the blocks whose rows are shown, $7 how many of each.
const urgent = 'n.urgent AND (n.owner_id IS NULL OR n.owner_id = $2)';
const isOverdue = 'n.due_on < $3::date';
// A last working day lies some days before its date at most: two weeks more hold every one of them, and end the range of the index.
const isDueToday = 'NOT n.waiting AND n.due_on >= $3::date AND n.due_on <= $3::date + 14 AND n.act_by <= $3::date';
const isThisWeek = 'NOT n.waiting AND n.due_on >= $3::date AND n.due_on <= $5::date + 14 AND n.act_by > $3::date AND (n.act_by <= $4::date OR n.due_on <= $5::date)';
const isWaiting = 'n.waiting AND n.due_on >= $3::date';
const isLater = 'NOT n.waiting AND n.due_on > $5::date AND n.act_by > $4::date';

/** Each open case stands in one block: urgent before its date, its date before being new. */
const own: Readonly<Record<WorkBlock, string>> = {
  urgent,
  overdue: `n.owner_id = $2 AND ${isOverdue} AND NOT n.urgent`,
  'due-today': `n.owner_id = $2 AND ${isDueToday} AND NOT n.urgent`,
  'this-week': `n.owner_id = $2 AND ${isThisWeek} AND NOT n.urgent`,
  new: 'n.owner_id IS NULL AND NOT n.urgent',
  waiting: `n.owner_id = $2 AND ${isWaiting} AND NOT n.urgent`,
  later: `n.owner_id = $2 AND ${isLater} AND NOT n.urgent`,
};
const everybody: Readonly<Record<WorkBlock, string>> = {
  urgent,
  overdue: `${isOverdue} AND NOT (${urgent})`,
  'due-today': `${isDueToday} AND NOT (${urgent})`,
  'this-week': `${isThisWeek} AND NOT (${urgent})`,
  new: `n.owner_id IS NULL AND ${isLater} AND NOT n.urgent`,
  waiting: `${isWaiting} AND NOT (${urgent})`,
  later: `${isLater} AND NOT (${urgent})`,
};
const oldestFirst: readonly WorkBlock[] = ['urgent', 'new'];

const block = (key: WorkBlock, where: string) => `
  SELECT '${key}' AS key, count(*)::int AS count, CASE WHEN '${key}' = ANY ($6::text[]) THEN (array_agg(case_id))[1:$7::int] END AS ids FROM (
    SELECT n.case_id FROM accord.case_next n WHERE n.organisation_id = $1 AND ${where}
    ORDER BY ${oldestFirst.includes(key) ? 'n.received_at' : 'n.due_on'}, n.case_id LIMIT ${most}) n`;

/** Counts every block and reads the first rows of those that are shown, in one statement. */
export function workSql(scope: WorkScope, keys: readonly WorkBlock[]): string {
  const wheres = scope === 'own' ? own : everybody;
  return `
    WITH block AS MATERIALIZED (${keys.map((key) => block(key, wheres[key])).join(' UNION ALL ')})
    SELECT b.key, b.count, f.* FROM block b
    LEFT JOIN LATERAL (
      SELECT i.rank, ${listedColumns} FROM unnest(b.ids) WITH ORDINALITY i (case_id, rank)
      JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = i.case_id ${listedJoins}) f ON true
    ORDER BY b.key, f.rank`;
}

interface BlockOnly {
  readonly key: WorkBlock;
  readonly count: number;
}
type BlockRow = BlockOnly & (CaseListed | { readonly id: null });

/** A block as it was found: how many there are, up to `most`, and its first rows. */
export interface FoundBlock {
  readonly count: number;
  readonly files: readonly CaseListed[];
}

/** The one statement of the home page. */
@Injectable()
export class WorkQueries {
  /** Each of the few statements is put together once: a text that is the same object is known again without being read. */
  private readonly statements = new Map<string, string>();

  constructor(private readonly db: Database) {}

  async blocks(scope: WorkScope, keys: readonly WorkBlock[], { today, soon, weekEnd }: WorkDays, chosen: WorkBlock | undefined): Promise<ReadonlyMap<WorkBlock, FoundBlock>> {
    const { organisationId, staffId } = this.db.acting;
    const rows = await this.db.query<BlockRow>(this.statementOf(scope, keys), [organisationId, staffId, today, soon, weekEnd, shownBlocks(chosen), chosen ? shownOfChosen : shownOfEach]);
    const blocks = new Map<WorkBlock, { count: number; files: CaseListed[] }>();
    for (const row of rows) {
      const found = blocks.get(row.key) ?? { count: row.count, files: [] };
      if (row.id !== null) found.files.push(row);
      blocks.set(row.key, found);
    }
    return blocks;
  }

  private statementOf(scope: WorkScope, keys: readonly WorkBlock[]): string {
    const name = `${scope} ${keys.join(' ')}`;
    const sql = this.statements.get(name) ?? workSql(scope, keys);
    this.statements.set(name, sql);
    return sql;
  }
}
