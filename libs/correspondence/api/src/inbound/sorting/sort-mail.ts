import { Audit } from '@accord/access/api';
import type { MailSorted } from '@accord/correspondence/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { MailQueries } from '../messages/mail.queries';
import { goesOn, Sortable } from './sortable';

/** Takes a message to sort it, gives it back, or puts it away; and out again, if it was put away by mistake. */
@Injectable()
export class SortMail {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mail: MailQueries,
    private readonly sortable: Sortable,
  ) {}

  /** Tells colleagues that I am sorting it; also takes it over from one who began. */
  async take(id: string, version: number): Promise<MailSorted | Refusal | Conflict> {
    const row = found(await this.mail.byId(id));
    const seen = row.takenBy === null ? await this.sortable.seen(id, version) : row;
    if (!goesOn(seen)) return seen;
    const saved = await this.sortable.save({ ...seen, version }, { takenBy: this.db.acting.staffId, takenAt: this.clock.now() });
    if (!goesOn(saved)) return saved;
    this.audit.changed({ action: 'mail.taken', subjectKind: 'mail', subjectId: id });
    return { id, state: row.state, caseId: null, reference: null, version: saved };
  }

  /** `not-ours`: it was meant for somebody else. `spam`: it was meant for nobody. `to-sort`: back again. */
  async put(id: string, version: number, state: 'not-ours' | 'spam' | 'to-sort'): Promise<MailSorted | Refusal | Conflict> {
    const row = await this.sortable.seen(id, version);
    if (!goesOn(row)) return row;
    const saved = await this.sortable.settle(row, state, null);
    if (!goesOn(saved)) return saved;
    this.audit.changed({ action: `mail.${state}`, subjectKind: 'mail', subjectId: id });
    return { id, state, caseId: null, reference: null, version: saved };
  }
}
