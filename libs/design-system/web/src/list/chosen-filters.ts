import { inject, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';

type Values = Readonly<Partial<Record<string, string | undefined>>>;

/**
 * What was chosen in the fields of a filter and not applied yet. Whenever the address gets another filter (a chip, a tab, Back), what had been
 * chosen is forgotten: the fields then show the address, and nothing old is applied with the next press.
 * Call it where a component's fields are made.
 */
export function chosenFilters(filter: () => Values) {
  const router = inject(Router);
  const chosen = linkedSignal<Values, Values>({ source: filter, computation: () => ({}) });
  return {
    /** What a field shows: what was chosen, else what the address says; empty for everything. */
    now: (key: string): string => chosen()[key] ?? filter()[key] ?? '',
    choose: (key: string, value: string): void => chosen.update((before) => ({ ...before, [key]: value })),
    /** Puts what was chosen into the address, and begins the list again. */
    apply: (): void => {
      const queryParams = Object.fromEntries(Object.entries(chosen()).map(([key, value]) => [key, value || null]));
      void router.navigate([], { queryParams: { ...queryParams, after: null }, queryParamsHandling: 'merge' });
    },
  };
}
