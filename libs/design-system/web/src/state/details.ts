import { Component, input } from '@angular/core';

/** Something to open: a proof, the raw mail. Never around a field that must be filled in. It prints open. */
@Component({
  selector: 'accord-details',
  template: `
    <details class="nhsuk-details" [open]="open()">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{{ heading() }}</span></summary>
      <div class="nhsuk-details__text"><ng-content /></div>
    </details>
  `,
})
export class Details {
  readonly heading = input.required<string>();
  readonly open = input(false);
}
