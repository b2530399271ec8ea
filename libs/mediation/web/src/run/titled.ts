import { effect, inject } from '@angular/core';
import type { MediationView } from '@accord/mediation/contract';
import { type ApiView, PageTitle } from '@accord/platform/web';

/** Begins the title of a page about a mediation with its reference. Call it where the page's fields are made. */
export function titled(view: ApiView<MediationView>): void {
  const title = inject(PageTitle);
  effect(() => title.on(view.value()?.reference ?? ''));
}
