import type { StaffMember } from '@accord/access/contract';
import { roleNames, roles, type Role } from '@accord/access/rules';
import type * as z from 'zod';

export type Member = z.infer<typeof StaffMember>;

export const stateNames: Readonly<Record<Member['state'], string>> = { invited: 'Invited, no password yet', active: 'Active', disabled: 'Switched off' };

/** The roles as they are chosen and shown. */
export const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));

export const namesOf = (held: readonly string[]): string => held.map((role) => roleNames[role as Role] ?? role).join(', ');
