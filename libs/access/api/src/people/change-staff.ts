import type { ChangeStaff } from '@accord/access/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';
import { EndSessions } from '../sign-in/end-sessions';
import { Links } from '../sign-in/links';
import { StaffRow } from './staff.entity';
import { StaffQueries } from './staff.queries';

/** Changes a colleague's roles or switches the account off; either bites at their next request. */
@Injectable()
export class ChangeStaffMember {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly staff: StaffQueries,
    private readonly endSessions: EndSessions,
    private readonly links: Links,
  ) {}

  async run(id: string, { roles, disabled, version }: ChangeStaff): Promise<Done | Refusal | Conflict> {
    const member = found(await this.staff.byId(id));
    const loses = disabled || !roles.includes('administrator');
    if (id === this.db.acting.staffId && loses) return refuse('own-account', 'You cannot take this from yourself. Ask another administrator.');
    const disabledAt = disabled ? this.clock.now() : null;
    if (!(await this.db.update(StaffRow, id, version, { roles, disabledAt }))) return conflictWith(member);
    this.audit.changed({ action: disabled ? 'staff.disabled' : 'staff.changed', subjectKind: 'staff', subjectId: id, facts: { roles } });
    if (disabled) {
      await this.endSessions.all(id);
      await this.links.voidAll(id);
    }
    return { done: true };
  }
}
