import { roles } from '@accord/access/rules';
import { Id, InstantText, line } from '@accord/platform/contract';
import * as z from 'zod';

export const SignIn = z.object({ email: line('Enter your e-mail address'), password: z.string().min(1, 'Enter your password').max(200) });
export type SignIn = z.infer<typeof SignIn>;

/** Who is signed in and what they may do. */
export const Me = z
  .object({
    staffId: Id,
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    organisation: z.object({ id: Id, code: z.string(), name: z.string(), nation: z.enum(['england', 'scotland', 'wales', 'northern-ireland']) }),
    demo: z.boolean(),
    permissions: z.array(z.string()),
    idleMinutes: z.int(),
    expiresAt: InstantText,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const DemoSignIns = z
  .object({ items: z.array(z.object({ organisation: z.string(), name: z.string(), email: z.string(), role: z.string(), password: z.string() })) })
  .meta({ id: 'DemoSignIns' });
export type DemoSignIns = z.infer<typeof DemoSignIns>;

export const AskPasswordReset = z.object({ email: z.email('Enter an e-mail address, like name@example.nhs.uk') });
export type AskPasswordReset = z.infer<typeof AskPasswordReset>;

// NCSC: length over rules.
export const UseLink = z.object({ token: z.string().min(20, 'This link is not complete. Copy all of it.').max(200), password: z.string().min(12, 'Use 12 characters or more').max(200) });
export type UseLink = z.infer<typeof UseLink>;

/** Looks at a one-use link without using it: whether it still sets a password, was used, or is over. */
export const LookAtLink = UseLink.pick({ token: true });
export type LookAtLink = z.infer<typeof LookAtLink>;
export const LinkStanding = z.object({ standing: z.enum(['works', 'used', 'over']) }).meta({ id: 'LinkStanding' });
export type LinkStanding = z.infer<typeof LinkStanding>;
