import type { Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from './mediation.record';
import { Mediations } from './mediations';

/** Who asks: as much of a member of staff as decides what they may see. */
export type Asking = Pick<Staff, 'staffId' | 'roles'>;

/** Opens a mediation for somebody, or answers 404: a mediator who does not arrange mediations opens their own alone. */
@Injectable()
export class OpenMediation {
  constructor(private readonly mediations: Mediations) {}

  async toSee(id: string, me: Asking): Promise<MediationRecord> {
    const record = found(await this.mediations.byId(id));
    const arranges = may(me.roles, 'mediation.arrange') || may(me.roles, 'mediation.offer');
    return arranges || record.mediator?.staffId === me.staffId ? record : found<MediationRecord>(null);
  }

  /** The same, to change it: with the version that the person saw, else a conflict. */
  async toChange(id: string, version: number, me: Asking): Promise<MediationRecord | Conflict> {
    const record = await this.toSee(id, me);
    return record.version === version ? record : conflictWith({ state: record.state, version: record.version });
  }

  /** The same mediation after a change of this transaction. */
  async again(id: string): Promise<MediationRecord> {
    return found(await this.mediations.byId(id));
  }
}
