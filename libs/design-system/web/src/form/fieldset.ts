import { Component, input } from '@angular/core';
import { FieldError } from './field-error-message';

/** Legend, hint and error around a group of answers. */
@Component({
  selector: 'accord-fieldset',
  imports: [FieldError],
  template: `
    <fieldset class="nhsuk-fieldset" [attr.role]="role() || null" [attr.aria-describedby]="describedBy()">
      <legend class="nhsuk-fieldset__legend" [class.nhsuk-fieldset__legend--s]="size() === 's'" [class.nhsuk-fieldset__legend--m]="size() === 'm'" [class.nhsuk-u-visually-hidden]="legendHidden()">
        {{ legend() }}@if (optional()) {<span class="accord-optional"> (optional)</span>}
      </legend>
      @if (hint()) {
        <div class="nhsuk-hint" [id]="group() + '-hint'">{{ hint() }}</div>
      }
      <accord-field-error [id]="group() + '-error'" [message]="error()" />
      <ng-content />
    </fieldset>
  `,
})
export class Fieldset {
  readonly legend = input.required<string>();
  readonly group = input.required<string>();
  readonly hint = input('');
  readonly error = input<string>();
  readonly size = input<LegendSize>('');
  readonly optional = input(false);
  readonly legendHidden = input(false);
  readonly describedBy = input<string | null>(null);
  readonly role = input('');
}

export type LegendSize = '' | 's' | 'm';
