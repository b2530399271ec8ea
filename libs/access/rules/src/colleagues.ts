import { may } from './permissions';
import { roleNames } from './roles';
import type { Role } from './roles';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface WithRoles extends Named {
  readonly roles: readonly string[];
}

/** Whoever may have a case. */
export const whoMayHaveCases = <C extends WithRoles>(colleagues: readonly C[]): readonly C[] => colleagues.filter(({ roles }) => may(roles, 'case.work'));

/**
 * The owners a list can be narrowed to: whoever may have a case, and the one asked for, whatever their role is now. Somebody who has left is in
 * no list of colleagues; the rows shown know the name.
 */
export function ownersToChoose(colleagues: readonly WithRoles[], asked: string | undefined, shown: readonly Named[]): readonly Named[] {
  const able = whoMayHaveCases(colleagues);
  if (asked === undefined || able.some(({ id }) => id === asked)) return able;
  const other = colleagues.find(({ id }) => id === asked) ?? shown.find(({ id }) => id === asked);
  return other ? [...able, { id: other.id, name: other.name }] : able;
}

/** `Complaints officer, Investigator`: what somebody is here. */
export const rolesInWords = (roles: readonly string[]): string => roles.map((role) => roleNames[role as Role] ?? role).join(', ');
