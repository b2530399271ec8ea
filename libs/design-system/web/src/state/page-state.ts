import { Component, computed, effect, inject, input } from '@angular/core';
import { type ApiView, PageTitle } from '@accord/platform/web';
import { AccordButton } from '../form/button';
import { Loading } from './loading';
import { NotFound } from './not-found';
import { type Kind, kindOf } from './problem-kind';

/**
 * Everything a page shows instead of itself: loading, not found, role, failed. Stands first in the page, which shows
 * its own content under `@if (view.value(); as …)`.
 */
@Component({
  selector: 'accord-page-state',
  imports: [AccordButton, Loading, NotFound],
  template: `
    @if (!of().value()) {
      @if (problem(); as problem) {
        @switch (kind()) {
          @case ('not-found') {
            <accord-not-found />
          }
          @case ('role') {
            <h1 class="nhsuk-heading-l">You cannot use this page</h1>
            <p class="nhsuk-body">{{ problem.detail }}</p>
          }
          @case ('no-connection') {
            <h1 class="nhsuk-heading-l">No connection</h1>
            <p class="nhsuk-body">{{ problem.detail }}</p>
            <button accordButton type="button" kind="secondary" (click)="of().reload()">Try again</button>
          }
          @default {
            <h1 class="nhsuk-heading-l">Sorry, something went wrong</h1>
            <p class="nhsuk-body">Your words are kept. Try again{{ problem.requestId ? ', or quote ' + problem.requestId + ' to support' : '' }}.</p>
            <button accordButton type="button" kind="secondary" (click)="of().reload()">Try again</button>
          }
        }
      } @else if (of().loading()) {
        <h1 class="nhsuk-u-visually-hidden">One moment</h1>
        <accord-loading [what]="what()" [rows]="rows()" />
      }
    }
  `,
})
export class PageState {
  readonly of = input.required<ApiView<unknown>>();
  /** What is loading, for screen readers: "the case". */
  readonly what = input('the page');
  readonly rows = input(6);
  protected readonly problem = computed(() => this.of().problem());
  protected readonly kind = computed(() => kindOf(this.problem()));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const kind = this.of().value() ? 'none' : this.kind();
      const said = kind === 'none' ? undefined : titles[kind];
      if (said) title.is(said);
    });
  }
}

const titles: Readonly<Record<Exclude<Kind, 'none'>, string>> = {
  'not-found': 'Page not found',
  role: 'You cannot use this page',
  'no-connection': 'No connection',
  failed: 'Something went wrong',
};
