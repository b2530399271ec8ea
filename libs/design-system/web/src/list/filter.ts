import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton } from '../form/button';
import { uniqueId } from '@accord/platform/web';

/** One filter in force, and the query that takes it away. */
export interface Chip {
  readonly label: string;
  readonly without: Readonly<Record<string, string | null>>;
}

/** Filters of a list: they apply on the button, and stand above as links that remove them. On a phone behind a button. */
@Component({
  selector: 'accord-filter',
  imports: [AccordButton, RouterLink],
  template: `
    @if (chips().length > 0) {
      <p class="nhsuk-body accord-print-only">Narrowed to: {{ inWords() }}</p>
    }
    <search class="accord-filter">
      <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small accord-filter__open" [attr.aria-expanded]="open()" [attr.aria-controls]="id" (click)="open.set(!open())">
        Filter{{ chips().length ? ' (' + chips().length + ')' : '' }}
      </button>
      @if (chips().length > 0) {
        <ul class="accord-chips" aria-label="Filters in force">
          @for (chip of chips(); track chip.label) {
            <li><a class="accord-chip" [routerLink]="[]" [queryParams]="chip.without" queryParamsHandling="merge"><span class="nhsuk-u-visually-hidden">Remove filter: </span>{{ chip.label }}<span aria-hidden="true"> ✕</span></a></li>
          }
          <li><a [routerLink]="[]" [queryParams]="{}">Clear filters</a></li>
        </ul>
      }
      <form [id]="id" class="accord-filter__fields" [class.accord-filter__fields--open]="open()" novalidate (submit)="$event.preventDefault(); applied.emit()">
        <ng-content />
        <button accordButton kind="secondary" [small]="true">Apply</button>
      </form>
    </search>
  `,
})
export class Filter {
  readonly chips = input<readonly Chip[]>([]);
  readonly applied = output<void>();
  /** What a printed page says of them. */
  protected readonly inWords = computed(() => this.chips().map(({ label }) => label).join('; '));
  protected readonly open = signal(false);
  protected readonly id = uniqueId('filter');
}
