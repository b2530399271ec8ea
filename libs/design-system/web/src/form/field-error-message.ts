import { Component, input } from '@angular/core';

/** The red words above a control. */
@Component({
  selector: 'accord-field-error',
  template: `
    @if (message()) {
      <span class="nhsuk-error-message" [id]="id()"><span class="nhsuk-u-visually-hidden">Error:</span> {{ message() }}</span>
    }
  `,
})
export class FieldError {
  readonly id = input.required<string>();
  readonly message = input<string>();
}
