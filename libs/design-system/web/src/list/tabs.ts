import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface TabLink {
  readonly label: string;
  /** The query that shows this view; null values are taken out. */
  readonly query: Readonly<Record<string, string | null>>;
  readonly current: boolean;
}

/** Two or three views of one thing, as links, so that Back, reload and a new window work. Not for going to other pages. */
@Component({
  selector: 'accord-tabs',
  imports: [RouterLink],
  template: `
    <nav class="nhsuk-tabs accord-tabs" [attr.aria-label]="label()">
      <ul class="nhsuk-tabs__list">
        @for (tab of tabs(); track tab.label) {
          <li class="nhsuk-tabs__list-item" [class.nhsuk-tabs__list-item--selected]="tab.current">
            <a class="nhsuk-tabs__tab" [routerLink]="[]" [queryParams]="tab.query" queryParamsHandling="merge" [attr.aria-current]="tab.current ? 'true' : null">{{ tab.label }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly TabLink[]>();
}
