import { OrganisationCalendar } from '@accord/calendar/api';
import type { AskMediator, Stepped } from '@accord/mediation/contract';
import { whyNotAsk } from '@accord/mediation/rules';
import { found } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { entryOf, Register } from './register.queries';

/** Asks a mediator of the register. What they declared for an earlier choice does not count again. */
@Injectable()
export class AskOneMediator {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly open: OpenMediation,
    private readonly register: Register,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { mediatorId, version }: AskMediator, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const mediator = found(await this.register.byId(mediatorId));
    const { staffId } = mediator;
    const whyNot = whyNotAsk(entryOf(mediator), this.calendar.today());
    if (whyNot) return whyNot;
    if (staffId && (await this.register.isParty(id, staffId))) return refuse('is-a-party', 'This person is a party. Choose another mediator.');
    return this.advance.run(record, { step: 'ask-mediator', roles: me.roles, over: { mediatorMayBeAsked: true }, changes: { mediatorId } });
  }
}
