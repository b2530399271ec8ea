import type { ActingRequest } from '@accord/platform/api';

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

export interface SignedInRequest extends ActingRequest {
  staff?: Staff;
  cookies: Record<string, string | undefined>;
}
