import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  /** Where it is changed; the link reads "Change received date". */
  readonly change?: string;
}

/** What is known, as labels and values. For values that are more than words use the NHS classes by hand. */
@Component({
  selector: 'accord-summary',
  imports: [RouterLink],
  template: `
    <dl class="nhsuk-summary-list accord-summary">
      @for (row of rows(); track row.label) {
        <div class="nhsuk-summary-list__row" [class.nhsuk-summary-list__row--no-actions]="!row.change">
          <dt class="nhsuk-summary-list__key">{{ row.label }}</dt>
          <dd class="nhsuk-summary-list__value">{{ row.value || 'Not known' }}</dd>
          @if (row.change) {
            <dd class="nhsuk-summary-list__actions"><a [routerLink]="row.change">Change<span class="nhsuk-u-visually-hidden"> {{ row.label.toLowerCase() }}</span></a></dd>
          }
        </div>
      }
    </dl>
  `,
})
export class Summary {
  readonly rows = input.required<readonly SummaryRow[]>();
}
