import { Clock, Database } from '@accord/platform/api';
import type { Statement } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** One line of the record. Ids and codes only: no names, no words of a case. */
export interface Recorded {
  /** What was done, as `noun.verb`: `case.opened`, `contact.read`; the words people read are in `record/words.ts` of the room. */
  readonly action: string;
  readonly caseId?: string | null;
  readonly subjectKind: string;
  readonly subjectId?: string | null;
  /** The ids a list showed; of rows about cases, the cases' ids too: each case says in its own history who saw it there. */
  readonly shown?: readonly string[];
  /** Codes, numbers, field names and ids that explain the act. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Who acted and when are those of the act, not of the commit. */
interface Noted extends Recorded {
  readonly staffId: string | null;
  readonly at: Date;
}

const key = Symbol('audit lines of this transaction');
const insert = (rows: number) => `
  INSERT INTO accord.audit_entry (organisation_id, at, staff_id, action, case_id, subject_kind, subject_id, shown, facts, chain, seq, prev_hash, hash)
  VALUES ${Array.from({ length: rows }, (_, row) => `(${Array.from({ length: 9 }, (_, column) => `$${row * 9 + column + 1}`).join(', ')}, '', 0, '', '')`).join(', ')}`;
const linesAtOnce = 50;
const inserts = Array.from({ length: linesAtOnce + 1 }, (_, rows) => insert(rows));

/** The record of reads and changes: written in the same transaction, as its last act, or nothing is shown or saved. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes that something about a person or case was shown. */
  read(line: Recorded): void {
    this.note(line);
  }

  /** Notes that something was changed. */
  changed(line: Recorded): void {
    this.note(line);
  }

  private note(line: Recorded): void {
    const lines = this.db.kept<Noted[]>(key, () => {
      this.db.withCommit(() => this.statements());
      return [];
    });
    lines.push({ ...line, staffId: this.db.acting.staffId, at: this.clock.now() });
  }

  private statements(): Statement[] {
    const lines = this.db.kept<Noted[]>(key, () => []);
    const { organisationId } = this.db.acting;
    return Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, n) => {
      const part = lines.slice(n * linesAtOnce, (n + 1) * linesAtOnce);
      return { sql: inserts[part.length] ?? insert(part.length), params: part.flatMap((line) => valuesOf(line, organisationId)) };
    });
  }
}

function valuesOf(line: Noted, organisationId: string): unknown[] {
  const { at, staffId, action, caseId = null, subjectKind, subjectId = null, shown = [], facts = {} } = line;
  return [organisationId, at, staffId, action, caseId, subjectKind, subjectId, shown, JSON.stringify(facts)];
}
