import { createHash } from 'node:crypto';
import { may } from '@accord/access/rules';
import type { Permission } from '@accord/access/rules';
import { Clock, Database, OPEN, ProblemException } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOW } from './allow';
import type { SignedInRequest, Staff } from './signed-in';

export const idleMinutes = 30;
export const cookieName = '__Host-accord';

interface SessionRow extends Staff {
  readonly lastSeenAt: Date;
  readonly knows: number;
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Deny by default: a session, a permission that one of the roles has, and for writes a request made by our own page. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignWrite(request);
    if (this.reflector.get<string | undefined>(OPEN, context.getHandler())) return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    const staff = await this.signedIn(request);
    if (!permission || !may(staff.roles, permission)) throw new ProblemException(noPermission);
    request.staff = staff;
    request.acting = { organisationId: staff.organisationId, staffId: staff.staffId, requestId: request.id, knows: staff.knows };
    return true;
  }

  private async signedIn(request: SignedInRequest): Promise<SessionRow> {
    const token = request.cookies[cookieName];
    if (!token) throw new ProblemException(notSignedIn);
    const now = this.clock.now();
    const [row] = await this.db.across<SessionRow>('SELECT * FROM accord.session_of($1, $2)', [hashOf(token), now]);
    if (!row) throw new ProblemException(notSignedIn);
    const quiet = now.getTime() - row.lastSeenAt.getTime();
    if (quiet > idleMinutes * 60_000) throw new ProblemException(notSignedIn);
    if (quiet > 60_000) await this.seen(row, request.id, now);
    return row;
  }

  private seen(row: SessionRow, requestId: string, now: Date): Promise<number> {
    const sql = 'UPDATE accord.session SET last_seen_at = $3 WHERE organisation_id = $1 AND id = $2';
    const { organisationId, staffId, sessionId } = row;
    return this.db.run({ organisationId, staffId, requestId }, () => this.db.change(sql, [organisationId, sessionId, now]));
  }
}

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
