import type { Permission } from '@accord/access/rules';
import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './session.guard';

export const ALLOW = 'accord:allow';

/** The one permission a route needs; a route without it (or `@Open`) is refused to everybody. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission);

/** The signed-in member of staff. */
export interface Staff {
  readonly staffId: string;
  readonly organisationId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly expiresAt: Date;
}

/** Hands the signed-in person to a controller. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!staff) throw new Error('Only a route with a permission knows who is signed in');
  return staff;
});
