import { Component, input } from '@angular/core';

/** The head of a list page: its name, what it holds, and the one green button beside it. */
@Component({
  selector: 'accord-lead',
  template: `
    <div class="accord-lead">
      <div>
        <h1 class="nhsuk-heading-m">{{ heading() }}</h1>
        @if (line()) {
          <p class="accord-lead__line">{{ line() }}</p>
        }
      </div>
      <div class="accord-lead__side"><ng-content /></div>
    </div>
  `,
})
export class Lead {
  readonly heading = input.required<string>();
  readonly line = input('');
}
