import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/**
 * The head of a column that the server can sort by: a link that sets `?sort=` and goes back to the first page.
 * `<th accord-sort="due" [now]="sort()">Due</th>`; `now` is the sort in force, `-due` for descending.
 */
@Component({
  selector: 'th[accord-sort]',
  imports: [RouterLink],
  host: { scope: 'col', class: 'nhsuk-table__header', 'data-sort': '', '[attr.aria-sort]': 'direction()' },
  template: `<a class="nhsuk-link" [routerLink]="[]" [queryParams]="{ sort: next(), after: null, before: null }" queryParamsHandling="merge"><ng-content /></a>`,
})
export class Sort {
  readonly key = input.required<string>({ alias: 'accord-sort' });
  readonly now = input<string | undefined>('');
  protected readonly direction = computed(() => (this.now() === this.key() ? 'ascending' : this.now() === `-${this.key()}` ? 'descending' : null));
  protected readonly next = computed(() => (this.direction() === 'ascending' ? `-${this.key()}` : this.key()));
}
