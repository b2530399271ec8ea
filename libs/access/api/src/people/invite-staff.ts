import { randomUUID } from 'node:crypto';
import type { Invited, InviteStaff } from '@accord/access/contract';
import { Clock, Database, found, Promises } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';
import { Links } from '../sign-in/links';
import { StaffRow } from './staff.entity';
import { StaffQueries } from './staff.queries';

/** Invites a colleague: an account without a password and a one-use link to set one, shown and mailed. */
@Injectable()
export class InviteStaffMember {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly staff: StaffQueries,
    private readonly promises: Promises,
  ) {}

  async run({ name, email, jobTitle, roles }: InviteStaff): Promise<Invited | Refusal> {
    const taken = await this.db.across('SELECT 1 FROM accord.account_of($1)', [email]);
    if (taken.length > 0) return refuse('address-taken', 'This sign-in address is in use. Choose another.');
    const { organisationId } = this.db.acting;
    const id = randomUUID();
    const createdAt = this.clock.now();
    await this.db.insert(StaffRow, { organisationId, id, name, email, jobTitle, roles, passwordHash: null, demoPassword: false, disabledAt: null, version: 1, createdAt });
    this.audit.changed({ action: 'staff.invited', subjectKind: 'staff', subjectId: id, facts: { roles } });
    return this.linkFor(id);
  }

  /** A fresh link for somebody invited before, or who forgot their password. */
  async again(id: string): Promise<Invited | Refusal> {
    const member = found(await this.staff.byId(id));
    if (member.state === 'disabled') return refuse('account-disabled', 'This account is switched off. Switch it on first.');
    return this.linkFor(id, member.state === 'invited' ? 'invitation' : 'password-reset');
  }

  private async linkFor(staffId: string, purpose: 'invitation' | 'password-reset' = 'invitation'): Promise<Invited> {
    const { link, expiresAt } = await this.links.make(staffId, purpose);
    await this.mail(staffId, purpose);
    return { staffId, link, expiresAt: expiresAt.toISOString() };
  }

  /** The same by mail, for which correspondence makes a link of its own; one mail in five minutes. */
  private async mail(staffId: string, purpose: 'invitation' | 'password-reset'): Promise<void> {
    const dueAt = this.clock.now();
    const window = Math.floor(dueAt.getTime() / 300_000);
    await this.promises.make({ kind: `${purpose}.send`, caseId: null, subjectId: staffId, dueAt, dedupeKey: `${purpose}:${staffId}:${window}` });
  }
}
