import type { OperatePromise as Request } from '@accord/access/contract';
import { openPromiseStates, whyNotOperate } from '@accord/access/rules';
import type { PromiseAct } from '@accord/access/rules';
import { found, Promises } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';
import { PromiseQueries } from './promise.queries';

/** An operator tries a promise again, or says that it was kept by hand; either with a reason that stays in the record. */
@Injectable()
export class OperatePromise {
  constructor(
    private readonly queries: PromiseQueries,
    private readonly promises: Promises,
    private readonly audit: Audit,
  ) {}

  /** Refused, with the reason, where it is done or under way; 404 where it is missing or hidden. */
  async run(id: string, act: PromiseAct, { reason }: Request): Promise<Done | Refusal | Conflict> {
    const promise = found(await this.queries.byId(id));
    const refusal = whyNotOperate(act, this.queries.ruled(promise));
    if (refusal) return refusal;
    const settled = act === 'again' ? await this.promises.again(id, openPromiseStates) : await this.promises.doneByHand(id, openPromiseStates);
    if (!settled) return conflictWith({ state: promise.state });
    const { kind, state, caseId } = promise;
    this.audit.changed({ action: act === 'again' ? 'promise.tried-again' : 'promise.done-by-hand', caseId, subjectKind: 'promise', subjectId: id, facts: { kind, state, reason } });
    return { done: true };
  }
}
