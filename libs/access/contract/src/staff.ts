import { roles } from '@accord/access/rules';
import { Id, InstantText, line, Version } from '@accord/platform/contract';
import * as z from 'zod';

export const StaffName = z.object({ id: Id, name: z.string(), roles: z.array(z.string()), jobTitle: z.string(), /** `Away until Fri 11 Dec, Tom Reed covers`, or null. */ away: z.string().nullable() });
export const StaffNames = z.object({ items: z.array(StaffName) }).meta({ id: 'StaffNames' });
export type StaffNames = z.infer<typeof StaffNames>;

export const StaffMember = StaffName.extend({ email: z.string(), state: z.enum(['invited', 'active', 'disabled']), version: z.int() });
export const StaffMembers = z.object({ items: z.array(StaffMember) }).meta({ id: 'StaffMembers' });
export type StaffMembers = z.infer<typeof StaffMembers>;

export const InviteStaff = z.object({
  name: line('Enter their name'),
  email: z.email('Enter an e-mail address, like name@example.nhs.uk'),
  jobTitle: z.string().trim().max(200).default(''),
  roles: z.array(z.enum(roles)).min(1, 'Choose at least one role'),
});
export type InviteStaff = z.infer<typeof InviteStaff>;

/** The one-use link is shown to the administrator once, and sent by mail when mail works. */
export const Invited = z.object({ staffId: Id, link: z.string(), expiresAt: InstantText }).meta({ id: 'Invited' });
export type Invited = z.infer<typeof Invited>;

/** What somebody still has, before their account is switched off; `sentence` is null when it is nothing. */
export const BeforeLeaving = z.object({ cases: z.int(), sentence: z.string().nullable() }).meta({ id: 'BeforeLeaving' });
export type BeforeLeaving = z.infer<typeof BeforeLeaving>;

export const ChangeStaff = z.object({ roles: z.array(z.enum(roles)).min(1, 'Choose at least one role'), disabled: z.boolean(), version: Version });
export type ChangeStaff = z.infer<typeof ChangeStaff>;
