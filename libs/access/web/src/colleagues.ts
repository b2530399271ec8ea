import { computed, type Signal } from '@angular/core';
import type { StaffNames } from '@accord/access/contract';
import { ownersToChoose, rolesInWords, whoMayHaveCases } from '@accord/access/rules';
import { apiView } from '@accord/platform/web';

export type Colleague = StaffNames['items'][number];
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** What a box of colleagues finds by a few letters of a name or a role. */
export type FindColleague = (words: string) => Choice[];

/**
 * The colleagues of the organisation, for boxes and lists in which one is chosen. Call it where a component's fields are made, with the
 * contract: this file comes with the first page, which goes without zod.
 */
export function colleagues(contract: typeof StaffNames) {
  const staff = apiView(() => '/api/staff/names', contract);
  const all: Signal<readonly Colleague[]> = computed(() => staff.value()?.items ?? []);
  return {
    all,
    /** Whoever may have a case. */
    able: computed(() => whoMayHaveCases(all())),
    /** The owners a list can be narrowed to; the rows shown know the name of one who has left. */
    owners: (asked: string | undefined, shown: readonly { readonly id: string; readonly name: string }[]) => ownersToChoose(all(), asked, shown),
  };
}

/** Finds ten of `among`, and of the `besides` that are no colleagues, by name, role or absence. */
export function findColleague(among: readonly Colleague[], besides: readonly Choice[] = []): FindColleague {
  const options = [...among.map(({ id, name, roles, away }) => ({ value: id, label: name, hint: [rolesInWords(roles), away].filter(Boolean).join('. ') })), ...besides];
  return (words) => options.filter(({ label, hint }) => `${label} ${hint}`.toLowerCase().includes(words.toLowerCase())).slice(0, 10);
}
