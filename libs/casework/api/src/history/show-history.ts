import { Audit } from '@accord/access/api';
import type { CaseHistory } from '@accord/access/contract';
import type { HistoryQuery } from '@accord/casework/contract';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { readRecordPlace, writeRecordPlace } from './record-place';
import { isLooking, lookingPattern, RecordedWords } from './recorded-words';

/** Lines of the case's own, and lists, searches and files that showed it among others: both by their index, newest first. */
const lines = `
  WITH own AS (
    SELECT e.at, e.seq, e.chain FROM accord.audit_entry e
    WHERE e.organisation_id = $1 AND e.case_id = $2 AND (e.at, e.seq, e.chain) < ($3, $4, $5) AND ($6 = 'all' OR (e.action ~ $7) = ($6 = 'reads'))
    ORDER BY e.at DESC, e.seq DESC, e.chain DESC LIMIT 51
  ), shown AS (
    SELECT s.at, s.seq, s.chain FROM accord.lists_that_showed($2, $3, $4, $5) s WHERE $6 = 'reads'
  )
  SELECT e.at, e.seq, e.chain, e.action, e.facts, e.subject_id AS "subjectId", coalesce(f.name, 'the portal') AS who
  FROM (SELECT at, seq, chain FROM own UNION SELECT at, seq, chain FROM shown ORDER BY at DESC, seq DESC, chain DESC LIMIT 51) p
  JOIN accord.audit_entry e ON e.organisation_id = $1 AND e.chain = p.chain AND e.seq = p.seq
  LEFT JOIN accord.staff f ON f.organisation_id = e.organisation_id AND f.id = e.staff_id
  ORDER BY e.at DESC, e.seq DESC, e.chain DESC`;
const page = 50;

interface Kept {
  readonly at: Date;
  readonly seq: number;
  readonly chain: string;
  readonly action: string;
  readonly facts: string;
  readonly subjectId: string | null;
  readonly who: string;
}

/**
 * A case's own history in plain words, newest first: what was done, and who looked. `reads` holds the lists, searches and
 * files that showed it too; they would drown the rest elsewhere. Reading it is recorded.
 */
@Injectable()
export class ShowHistory {
  constructor(
    private readonly db: Database,
    private readonly files: CaseFiles,
    private readonly words: RecordedWords,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { show, cursor }: HistoryQuery): Promise<CaseHistory> {
    found(await this.files.byId(caseId));
    const { at, seq, chain } = readRecordPlace(cursor);
    const rows = await this.db.query<Kept>(lines, [this.db.acting.organisationId, caseId, at, seq, chain, show, lookingPattern]);
    this.audit.read({ action: 'history.read', caseId, subjectKind: 'case', subjectId: caseId });
    const last = rows[page - 1];
    return { items: rows.slice(0, page).map((row) => this.lineOf(row)), next: rows.length > page && last ? writeRecordPlace({ ...last, at: last.at.toISOString() }) : null };
  }

  private lineOf({ at, action, facts, subjectId, who }: Kept): CaseHistory['items'][number] {
    return { at: at.toISOString(), who, what: this.words.of(action, JSON.parse(facts) as Readonly<Record<string, unknown>>), kind: isLooking(action) ? 'read' : 'change', subjectId };
  }
}
