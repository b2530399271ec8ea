import { isTakenByAnother } from '@accord/correspondence/rules';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, isConflict, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { InboundMessageRow } from '../messages/inbound.entities';
import type { InboundState } from '../messages/inbound.entities';
import { MailQueries } from '../messages/mail.queries';
import type { MailRecord } from '../messages/mail.queries';

const settled: Readonly<Record<Exclude<InboundState, 'to-sort' | 'not-ours' | 'spam'>, string>> = {
  filed: 'A colleague has filed this message already.',
  kept: 'This message needs no sorting.',
};

/** What every act of sorting does first and last: only an unsettled message, and only for one person at a time. */
@Injectable()
export class Sortable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mail: MailQueries,
  ) {}

  /** The message as the sorting person saw it; a conflict when a colleague changed it since, a refusal while one is sorting it. */
  async seen(id: string, version: number): Promise<MailRecord | Refusal | Conflict> {
    const row = found(await this.mail.byId(id));
    if (row.state === 'filed' || row.state === 'kept') return refuse('already-sorted', settled[row.state]);
    if (row.version !== version) return conflictWith(shown(row));
    const takenAt = row.takenAt?.getTime() ?? null;
    const taken = isTakenByAnother({ takenBy: row.takenBy, takenAt }, this.db.acting.staffId, this.clock.now().getTime());
    return taken ? refuse('taken', `${row.takerName ?? 'A colleague'} is sorting this. Take it over first, or choose another.`) : row;
  }

  /** Writes down what became of it; a conflict when a colleague was quicker. */
  async save(row: MailRecord, changes: QueryDeepPartialEntity<InboundMessageRow>): Promise<number | Conflict> {
    if (await this.db.update(InboundMessageRow, row.id, row.version, changes)) return row.version + 1;
    return conflictWith(shown(found(await this.mail.byId(row.id))));
  }

  /** Settles it in the name of the sorting person. */
  settle(row: MailRecord, state: InboundState, caseId: string | null): Promise<number | Conflict> {
    const open = state === 'to-sort';
    return this.save(row, { state, caseId, takenBy: null, takenAt: null, settledBy: open ? null : this.db.acting.staffId, settledAt: open ? null : this.clock.now() });
  }
}

/** What the loser of two sorters is shown: no words of the message, which may now be hidden from them. */
const shown = ({ id, state, caseId, takerName, version }: MailRecord) => ({ id, state, caseId, takerName, version });

/** Whether an act may go on. */
export const goesOn = <T extends object | number>(result: T | Refusal | Conflict): result is T => !isRefused(result) && !isConflict(result);
