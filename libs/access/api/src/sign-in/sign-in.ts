import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { SignIn as SignInRequest } from '@accord/access/contract';
import { secondsToWait } from '@accord/access/rules';
import { countOf } from '@accord/calendar/rules';
import { Clock, Database, ProblemException, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../record/audit';
import { hashOf } from '../session.guard';
import { KnownBrowsers } from './known-browsers';
import { isRight } from './passwords';
import { SessionEntity } from './session.entity';

const absoluteHours = 10;
const wrong = { status: 401, title: 'There is a problem', detail: 'The e-mail or password is not right.', code: 'wrong-sign-in' };
/** Tries of one account at one moment are counted one after the other; more than this at once wait a second. */
const mostAtOnce = 12;

interface Account {
  readonly organisationId: string;
  readonly staffId: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

/** Tries as the database counts them, with the time of the last of each kind. */
interface Standing {
  readonly here: number;
  readonly hereAt: Date | null;
  readonly elsewhere: number;
  readonly elsewhereAt: Date | null;
  readonly placeAll: number;
  readonly placeAt: Date | null;
}

/** Where somebody signs in from. `browser` is its cookie of earlier times. */
export interface From {
  readonly address: string;
  readonly browser: string | undefined;
}

/** Opens a session for the right e-mail and password; slows guessing without locking anybody out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly browsers: KnownBrowsers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The new session's token, to be kept in the cookie alone. Throws 401 for any fault, 429 while slowed. */
  async run({ email, password }: SignInRequest, from: From): Promise<string> {
    const now = this.clock.now();
    const attempt = await this.begin(email, from, now);
    const [found] = await this.db.across<Account>('SELECT * FROM accord.account_of($1)', [email.trim()]);
    const right = (await isRight(password, found?.passwordHash)) && found?.disabled === false;
    await this.db.across('SELECT accord.end_sign_in_try($1, $2)', [attempt, right]);
    if (!right || !found) throw new ProblemException(wrong);
    return this.open(found, now);
  }

  /** Writes the try down, as failed until it is known, unless it must wait; answers its id. Of many at one moment each sees those before it. */
  private async begin(email: string, { address, browser }: From, now: Date): Promise<string> {
    const account = this.keyed(email.trim().toLowerCase());
    const known = this.browsers.of(browser, email);
    const place = this.keyed(known ? `browser ${known}` : address);
    const since = new Date(now.getTime() - 15 * 60_000);
    for (let round = 0; round < mostAtOnce; round++) {
      const [tries] = await this.db.across<Standing>('SELECT * FROM accord.sign_in_standing($1, $2, $3)', [account, place, since]);
      if (!tries) break;
      slowDown(tries, known !== undefined, now);
      const id = randomUUID();
      const [begun] = await this.db.across<{ yes: boolean }>('SELECT accord.begin_sign_in_try($1, $2, $3, $4, $5, $6) AS yes', [id, account, place, now, since, tries.here + tries.elsewhere]);
      if (begun?.yes) return id;
    }
    throw wait(1);
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

function slowDown({ here, hereAt, elsewhere, elsewhereAt, placeAll, placeAt }: Standing, known: boolean, now: Date): void {
  const failed = (count: number, at: Date | null) => ({ count, secondsAgo: at ? (now.getTime() - at.getTime()) / 1000 : 0 });
  const left = secondsToWait({ here: failed(here, hereAt), elsewhere: failed(elsewhere, elsewhereAt), place: failed(placeAll, placeAt) }, known);
  if (left > 0) throw wait(left);
}

const long = 60;

/** A link by mail makes the browser known that opens it: the way in for whoever is kept waiting by somebody else. */
function wait(seconds: number): ProblemException {
  const detail = `Wait ${countOf(seconds, 'second')}${seconds > long ? ', or ask for a new password by e-mail' : ''}.`;
  return new ProblemException({ status: 429, title: 'Too many tries', detail, code: 'wait', retryAfterSeconds: seconds });
}
