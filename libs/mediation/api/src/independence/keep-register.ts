import { randomUUID } from 'node:crypto';
import { Audit, StaffQueries } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { AddMediator, ChangeMediator, Mediators } from '@accord/mediation/contract';
import { whyNotAsk } from '@accord/mediation/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done, Made } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { MediatorRow } from '../rows/mediator.entity';
import { entryOf, Register } from './register.queries';

/** The register: who may mediate here, until when they are registered and insured. */
@Injectable()
export class KeepRegister {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
    private readonly staff: StaffQueries,
    private readonly register: Register,
  ) {}

  async list(): Promise<Mediators> {
    const today = this.calendar.today();
    const items = (await this.register.all()).map(({ staffId: _, email: __, ...row }) => ({
      ...row,
      whyNotAsk: whyNotAsk(entryOf(row), today)?.because ?? null,
    }));
    this.audit.read({ action: 'mediators.listed', subjectKind: 'mediator', shown: items.map(({ id }) => id) });
    return { items };
  }

  async add(request: AddMediator): Promise<Made | Refusal> {
    if (request.staffId) {
      const member = found(await this.staff.byId(request.staffId));
      if (!member.roles.includes('mediator')) return refuse('no-mediator-role', 'This colleague has no mediator role. An administrator can give it.');
      if ((await this.register.all()).some(({ staffId }) => staffId === request.staffId)) return refuse('on-register', 'This colleague is on the register already.');
    }
    const id = randomUUID();
    await this.db.insert(MediatorRow, { ...request, organisationId: this.db.acting.organisationId, id, endedOn: null, version: 1, createdAt: this.clock.now() });
    this.audit.changed({ action: 'mediator.added', subjectKind: 'mediator', subjectId: id, facts: { kind: request.kind } });
    return { id };
  }

  async change(id: string, { version, ...changes }: ChangeMediator): Promise<Done | Conflict> {
    const saved = found(await this.register.byId(id));
    if (!(await this.db.update(MediatorRow, id, version, changes))) return conflictWith(saved);
    this.audit.changed({ action: 'mediator.changed', subjectKind: 'mediator', subjectId: id });
    return { done: true };
  }
}
