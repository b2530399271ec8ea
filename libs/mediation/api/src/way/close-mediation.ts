import type { OnlyVersion, Stepped } from '@accord/mediation/contract';
import { isConflict } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from './advance';
import { OpenMediation } from './open-mediation';
import type { Asking } from './open-mediation';

/** Closes a mediation whose result is recorded. The complaint is not closed by it. */
@Injectable()
export class CloseMediation {
  constructor(
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { version }: OnlyVersion, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    return isConflict(record) ? record : this.advance.run(record, { step: 'close', roles: me.roles });
  }
}
