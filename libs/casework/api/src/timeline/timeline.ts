import { randomUUID } from 'node:crypto';
import type { TimelineKind } from '@accord/casework/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { TimelineLineRow } from './timeline-line.entity';

export interface NewTimelineLine {
  readonly caseId: string;
  readonly kind: TimelineKind;
  /** A short line in plain words: `Acknowledgement sent by e-mail`. */
  readonly what: string;
  /** The words of a note, where there are any. */
  readonly detail?: string;
  /** The letter, note or session it is about. */
  readonly subjectId?: string | null;
  /** When it happened, if not now. */
  readonly happenedAt?: Date;
}

/** What the timeline of a case shows. Every room above writes its own lines, in the transaction of what happened. */
@Injectable()
export class Timeline {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds a line to the timeline of a case. */
  add(line: NewTimelineLine): Promise<void> {
    return this.addAll([line]);
  }

  /** Adds many lines at once, as when many cases change hands. */
  async addAll(lines: readonly NewTimelineLine[]): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    const at = this.clock.now();
    const rows = lines.map(({ caseId, kind, what, detail = '', subjectId = null, happenedAt }) => ({ organisationId, caseId, id: randomUUID(), kind, what, detail, subjectId, happenedAt: happenedAt ?? at, byId: staffId, at }));
    for (let start = 0; start < rows.length; start += 200) await this.db.insert(TimelineLineRow, rows.slice(start, start + 200));
  }
}
