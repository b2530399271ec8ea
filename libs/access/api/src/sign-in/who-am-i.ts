import type { Me } from '@accord/access/contract';
import { permissionsOf } from '@accord/access/rules';
import type { Role } from '@accord/access/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Staff } from '../signed-in';
import { idleMinutes } from '../session.guard';

const organisation = 'SELECT organisation_id AS id, code, name, nation, kind FROM accord.organisation WHERE organisation_id = $1';

/** Who is signed in, where, and what the menus may offer. */
@Injectable()
export class WhoAmI {
  constructor(private readonly db: Database) {}

  async run(me: Staff): Promise<Me> {
    const { kind, ...ours } = found(await this.db.one<Me['organisation'] & { kind: string }>(organisation, [me.organisationId]));
    return {
      staffId: me.staffId,
      name: me.name,
      email: me.email,
      roles: [...me.roles] as Role[],
      organisation: ours,
      demo: kind === 'demo',
      permissions: permissionsOf(me.roles),
      idleMinutes,
      expiresAt: me.expiresAt.toISOString(),
    };
  }
}
