import type { Stepped, Withdraw } from '@accord/mediation/contract';
import { Promises } from '@accord/platform/api';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CancelSessions } from '../sessions/cancel-sessions';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { lapse } from './let-offer-lapse';

/** Ends a mediation because a side or the organisation withdraws: booked meetings are cancelled, the complaint goes on. */
@Injectable()
export class WithdrawMediation {
  constructor(
    private readonly promises: Promises,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
    private readonly cancelSessions: CancelSessions,
  ) {}

  async run(id: string, { by, version }: Withdraw, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const reply = by === 'organisation' ? 'declined-by-organisation' : 'withdrawn-before-session';
    const taken = await this.advance.run(record, { step: 'withdraw', roles: me.roles, changes: { reply } });
    if (isRefused(taken) || isConflict(taken)) return taken;
    await this.promises.withdraw(`${lapse}:${id}`);
    await this.cancelSessions.allOf(id);
    return taken;
  }
}
