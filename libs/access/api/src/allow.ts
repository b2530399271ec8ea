import type { Permission } from '@accord/access/rules';
import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { SignedInRequest, Staff } from './signed-in';

export const ALLOW = 'accord:allow';

/** The one permission a route needs; a route without it (or `@Open`) is refused to everybody. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission);

/** Hands the signed-in person to a controller. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!staff) throw new Error('Only a route with a permission knows who is signed in');
  return staff;
});
