import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../page/icon';

/** Pages of a keyset list: no numbers, but what comes: "Next 50 contacts". Filters and sort stay in the address. */
@Component({
  selector: 'accord-turn',
  imports: [Icon, RouterLink],
  template: `
    @if (first() || next()) {
      <nav class="accord-turn" [attr.aria-label]="'Pages of ' + things()">
        @if (first()) {
          <a [routerLink]="[]" [queryParams]="{ after: null }" queryParamsHandling="merge"><accord-icon name="arrow-left" /> First {{ size() }} {{ things() }}</a>
        }
        @if (next(); as after) {
          <a [routerLink]="[]" [queryParams]="{ after }" queryParamsHandling="merge">Next {{ size() }} {{ things() }} <accord-icon name="arrow-right" /></a>
        }
      </nav>
    }
  `,
})
export class Turn {
  /** The cursor of the next page; null on the last. */
  readonly next = input<string | null>(null);
  /** Whether this is not the first page. */
  readonly first = input(false);
  readonly things = input.required<string>();
  readonly size = input(50);
}
