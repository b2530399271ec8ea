import type { Absence } from '@accord/access/rules';
import { isAway, standInOf } from '@accord/access/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { Rung } from './policy';

/** A member of staff, as far as alerts are concerned. */
export interface Reachable {
  readonly id: string;
  readonly roles: readonly string[];
  readonly state: 'invited' | 'active' | 'disabled';
}

/** Whom an organisation has on a day. */
export interface Team {
  readonly people: ReadonlyMap<string, Reachable>;
  readonly absences: readonly Absence[];
  readonly deputyId: string | null;
}

/** An alert about to go: who has the case, how far up it reaches, and who may not know of the case. */
export interface Addressed {
  readonly ownerId: string | null;
  readonly rungs: readonly Rung[];
  readonly barred: ReadonlySet<string>;
  readonly on: Temporal.PlainDate;
}

export interface Recipient {
  readonly staffId: string;
  readonly as: Rung;
  /** The absent person whose alert this is, or null. */
  readonly insteadOf: string | null;
}

export interface Addressees {
  readonly to: readonly Recipient[];
  /** Nobody has the case, or whoever has it left. */
  readonly needsOwner: boolean;
}

/**
 * To whom an alert goes on its day. An absent person's goes to their named cover; without one, and for a case whose owner
 * left or that has none, up to the manager, and further up where there is none. Nobody gets two, nobody who may not see
 * the case gets one.
 */
export function recipientsOf({ ownerId, rungs, barred, on }: Addressed, { people, absences, deputyId }: Team): Addressees {
  const present = (id: string | null): Recipient | null => {
    const reached = id === null ? null : standInOf(id, on, absences);
    const person = reached === null ? undefined : people.get(reached);
    return person?.state === 'active' && !barred.has(person.id) ? { staffId: person.id, as: 'handler', insteadOf: person.id === id ? null : id } : null;
  };
  const reach = (ids: readonly (string | null)[]): Recipient[] => ids.flatMap((id) => present(id) ?? []);
  const withRole = (role: string): string[] => [...people.values()].filter((one) => one.state === 'active' && one.roles.includes(role)).map(({ id }) => id);
  const managers = withRole('complaints-manager');
  const standIns = managers.filter((id) => absences.some((one) => one.staffId === id && isAway(one, on)));

  const byRung: Readonly<Record<Rung, () => Recipient[]>> = {
    handler: () => reach([ownerId]),
    manager: () => reach(managers),
    deputy: () => (deputyId ? reach([deputyId]) : reach(standIns)),
    executive: () => reach(withRole('executive')),
  };
  const upFrom = (rung: Rung): Recipient[] => {
    const above: readonly Rung[] = { handler: ladder, manager: ladder.slice(1), deputy: ['deputy', 'manager', 'executive'] as const, executive: ['executive', 'deputy', 'manager'] as const }[rung];
    for (const one of above) {
      const found = byRung[one]();
      if (found.length > 0) return found.map((recipient) => ({ ...recipient, as: one }));
    }
    return [];
  };
  const owner = ownerId === null ? undefined : people.get(ownerId);
  return { to: each(rungs.flatMap(upFrom)), needsOwner: owner?.state !== 'active' };
}

const ladder: readonly Rung[] = ['handler', 'manager', 'deputy', 'executive'];

/** The first of each person's. */
const each = (all: readonly Recipient[]): Recipient[] => all.filter(({ staffId }, place) => all.findIndex((other) => other.staffId === staffId) === place);
