import { randomBytes, randomUUID } from 'node:crypto';
import type { SignIn as SignInRequest } from '@accord/access/contract';
import { secondsToWait } from '@accord/access/rules';
import type { Tries } from '@accord/access/rules';
import { Clock, Database, ProblemException, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Audit } from '../record/audit';
import { hashOf } from '../session.guard';
import { isRight } from './passwords';
import { SessionEntity } from './session.entity';

const absoluteHours = 10;
const wrong = { status: 401, title: 'There is a problem', detail: 'The e-mail or password is not right.', code: 'wrong-sign-in' };

interface Account {
  readonly organisationId: string;
  readonly staffId: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

/** Opens a session for the right e-mail and password; slows guessing without locking anybody out for good. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The new session's token, to be kept in the cookie alone. Throws 401 for any fault, 429 while slowed. */
  async run({ email, password }: SignInRequest, address: string): Promise<string> {
    const now = this.clock.now();
    const account = this.keyed(email.trim().toLowerCase());
    const from = this.keyed(address);
    await this.slowDown(account, from, now);
    const [found] = await this.db.across<Account>('SELECT * FROM accord.account_of($1)', [email.trim()]);
    const right = (await isRight(password, found?.passwordHash)) && found?.disabled === false;
    await this.db.across('SELECT accord.note_sign_in_try($1, $2, $3, $4)', [account, from, now, right]);
    if (!right || !found) throw new ProblemException(wrong);
    return this.open(found, now);
  }

  private async slowDown(account: Buffer, from: Buffer, now: Date): Promise<void> {
    const since = new Date(now.getTime() - 15 * 60_000);
    const [tries] = await this.db.across<Tries & { lastAt: Date | null }>('SELECT * FROM accord.sign_in_tries($1, $2, $3)', [account, from, since]);
    if (!tries?.lastAt) return;
    const left = Math.ceil(secondsToWait(tries) - (now.getTime() - tries.lastAt.getTime()) / 1000);
    if (left > 0) throw new ProblemException({ status: 429, title: 'Too many tries', detail: `Wait ${left} seconds.`, code: 'wait', retryAfterSeconds: left });
  }

  private open({ organisationId, staffId }: Account, now: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const id = randomUUID();
    return this.db.run({ organisationId, staffId, requestId: id }, async () => {
      const expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000);
      await this.db.insert(SessionEntity, { organisationId, id, staffId, tokenHash: hashOf(token), createdAt: now, lastSeenAt: now, expiresAt, endedAt: null });
      this.audit.changed({ action: 'session.opened', subjectKind: 'session', subjectId: id });
      return token;
    });
  }

  private keyed(text: string): Buffer {
    return createHmac('sha256', this.settings.ACCORD_SECRET).update(text).digest();
  }
}
