import { randomBytes, randomUUID } from 'node:crypto';
import type { LinkStanding, UseLink } from '@accord/access/contract';
import { Clock, Database, SETTINGS, publicUrl } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';
import { hashOf } from '../session.guard';
import { EndSessions } from './end-sessions';
import { OneUseLinkRow } from './one-use-link.entity';
import type { LinkPurpose } from './one-use-link.entity';
import { hashPassword } from './passwords';

const hours: Readonly<Record<LinkPurpose, number>> = { invitation: 72, 'password-reset': 1 };
const use = 'UPDATE accord.one_use_link SET used_at = $3 WHERE organisation_id = $1 AND id = $2 AND used_at IS NULL';
const voidOthers = 'UPDATE accord.one_use_link SET used_at = $3 WHERE used_at IS NULL AND organisation_id = $1 AND staff_id = $2';
const setPassword = `
  UPDATE accord.staff SET password_hash = $3, demo_password = false, version = version + 1
  WHERE organisation_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING email`;

interface Link {
  readonly organisationId: string;
  readonly id: string;
  readonly staffId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** One-use links by which a person sets their own password: invited, or after forgetting it. */
@Injectable()
export class Links {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly endSessions: EndSessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new link; its secret is in the fragment, which reaches no server log, and is stored as a hash alone. */
  async make(staffId: string, purpose: LinkPurpose): Promise<{ link: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + hours[purpose] * 3_600_000);
    const { organisationId } = this.db.acting;
    await this.db.insert(OneUseLinkRow, { organisationId, id: randomUUID(), staffId, purpose, tokenHash: hashOf(token), createdAt: now, expiresAt, usedAt: null });
    this.audit.changed({ action: `link.${purpose}`, subjectKind: 'staff', subjectId: staffId });
    return { link: `${publicUrl(this.settings)}/set-password#${token}`, expiresAt };
  }

  /** How a link stands, for whoever holds it. One that was never made reads as over. */
  async standing(token: string): Promise<LinkStanding> {
    const [link] = await this.db.across<Link>('SELECT * FROM accord.link_of($1)', [hashOf(token)]);
    if (link?.usedAt) return { standing: 'used' };
    return { standing: link && link.expiresAt > this.clock.now() ? 'works' : 'over' };
  }

  /** Ends every link of a person that is still open. */
  async voidAll(staffId: string): Promise<void> {
    await this.db.change(voidOthers, [this.db.acting.organisationId, staffId, this.clock.now()]);
  }

  /** Sets the password that the link allows, once; every session of the person ends, and every other link. Answers the sign-in address. */
  async use({ token, password }: UseLink, requestId: string): Promise<{ email: string } | Refusal> {
    const [link] = await this.db.across<Link>('SELECT * FROM accord.link_of($1)', [hashOf(token)]);
    const over = refuse('link-over', 'This link no longer works. Ask your administrator for a new one.');
    if (!link || link.usedAt || link.expiresAt <= this.clock.now()) return over;
    const passwordHash = await hashPassword(password);
    const { organisationId, staffId, id } = link;
    return this.db.run({ organisationId, staffId, requestId }, async () => {
      if ((await this.db.change(use, [organisationId, id, this.clock.now()])) === 0) return over;
      const set = await this.db.one<{ email: string }>(setPassword, [organisationId, staffId, passwordHash]);
      if (!set) return over;
      await this.voidAll(staffId);
      this.audit.changed({ action: 'password.set', subjectKind: 'staff', subjectId: staffId });
      await this.endSessions.all(staffId);
      return set;
    });
  }
}
