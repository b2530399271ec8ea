import { Component, input } from '@angular/core';

/** One risk a page. */
@Component({
  selector: 'accord-warning',
  template: `
    <div class="nhsuk-warning-callout">
      <h2 class="nhsuk-warning-callout__label"><span class="nhsuk-u-visually-hidden">Important: </span>{{ heading() }}</h2>
      <ng-content />
    </div>
  `,
})
export class Warning {
  readonly heading = input.required<string>();
}
