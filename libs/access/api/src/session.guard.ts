import { hash as hashed } from 'node:crypto';
import { may } from '@accord/access/rules';
import type { Permission } from '@accord/access/rules';
import { Clock, Database, NotAsBelieved, OPEN, ProblemException } from '@accord/platform/api';
import type { Admission } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOW } from './allow';
import { lately, LatelyLetIn } from './lately-let-in';
import type { SessionRow } from './lately-let-in';
import type { SignedInRequest } from './signed-in';

export const idleMinutes = 30;
export const cookieName = '__Host-accord';

export const hashOf = (token: string): Buffer => hashed('sha256', token, 'buffer');

/**
 * Deny by default: a session, a permission that one of the roles has, and for writes a request made by our own page.
 *
 * A read by somebody who was let in a moment ago is begun for that person at once: its transaction looks the session up
 * itself, as its first statement, and shows nothing before the session was found to be the same (decision 0021).
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly letIn: LatelyLetIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignWrite(request);
    if (this.reflector.get<string | undefined>(OPEN, context.getHandler())) return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    const token = request.cookies[cookieName];
    if (!token) throw new ProblemException(notSignedIn);
    const asked: Asked = { request, permission, hash: hashOf(token), now: this.clock.now() };
    const believed = request.method === 'GET' ? this.letIn.find(asked.hash, asked.now) : undefined;
    if (believed && permission && may(believed.roles, permission)) {
      admit(asked, believed);
      request.admission = this.admission(asked, believed);
    } else admit(asked, await this.lookUp(asked));
    return true;
  }

  private async lookUp(asked: Asked): Promise<SessionRow> {
    const { request, hash, now } = asked;
    const [row] = await this.db.across<SessionRow>('SELECT * FROM accord.session_of($1, $2)', [hash, now]);
    const session = this.standing(row, asked);
    if (now.getTime() - session.lastSeenAt.getTime() <= lately) return session;
    await this.seen(session, request.id, now);
    this.letIn.remember(hash, { ...session, lastSeenAt: now });
    return session;
  }

  /** How the transaction of `asked` lets itself in, when `believed` is whom it was begun for. */
  private admission(asked: Asked, believed: SessionRow): Admission {
    const { request, hash, now } = asked;
    const check = (row: object | undefined) => {
      const session = this.standing(row as SessionRow | undefined, asked);
      if (isLike(session, believed)) return;
      request.admission = undefined;
      admit(asked, session);
      throw new NotAsBelieved('The session has changed since it was last looked up');
    };
    return { ask: { sql: 'SELECT * FROM accord.enter($1, $2)', params: [hash, now] }, check };
  }

  /** The session that the database found, if it still stands. */
  private standing(row: SessionRow | undefined, { hash, now }: Asked): SessionRow {
    const quiet = row ? now.getTime() - row.lastSeenAt.getTime() : 0;
    if (row && quiet <= idleMinutes * 60_000) {
      this.letIn.remember(hash, row);
      return row;
    }
    this.letIn.forget(hash);
    throw new ProblemException(notSignedIn);
  }

  private seen(row: SessionRow, requestId: string, now: Date): Promise<number> {
    const sql = 'UPDATE accord.session SET last_seen_at = $3 WHERE organisation_id = $1 AND id = $2';
    const { organisationId, staffId, sessionId } = row;
    return this.db.run({ organisationId, staffId, requestId }, () => this.db.change(sql, [organisationId, sessionId, now]));
  }
}

/** A request at the door. */
interface Asked {
  readonly request: SignedInRequest;
  readonly permission: Permission | undefined;
  readonly hash: Buffer;
  readonly now: Date;
}

/** Lets a session in if one of its roles has the permission; says for whom the request runs. */
function admit({ request, permission }: Asked, session: SessionRow): void {
  if (!permission || !may(session.roles, permission)) throw new ProblemException(noPermission);
  request.staff = session;
  request.acting = { organisationId: session.organisationId, staffId: session.staffId, requestId: request.id, knows: session.knows };
}

/** Alike in all that a request may depend on; when the session was last seen is not part of it. */
const isLike = (one: SessionRow, other: SessionRow): boolean =>
  alike.every((part) => one[part] === other[part]) && one.expiresAt.getTime() === other.expiresAt.getTime() && one.roles.join() === other.roles.join();
const alike = ['sessionId', 'staffId', 'organisationId', 'name', 'email', 'knows'] as const;

const notSignedIn = { status: 401, title: 'Sign in', detail: 'Sign in to go on. What you typed is kept.', code: 'not-signed-in' };
const noPermission = { status: 403, title: 'You cannot use this page', detail: 'Your role does not include this. An administrator can give it to you.', code: 'no-permission' };

/** Another site can neither send our header nor be same-origin: a second wall beside the SameSite cookie. */
function refuseForeignWrite(request: SignedInRequest): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  if (foreign || request.headers['x-accord'] !== '1') {
    throw new ProblemException({ status: 403, title: 'Not from this page', detail: 'Open Accord itself and try again.', code: 'foreign-request' });
  }
}
