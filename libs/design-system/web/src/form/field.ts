import { Component, forwardRef, input } from '@angular/core';
import type { FormField } from '@angular/forms/signals';
import { uniqueId } from '@accord/platform/web';
import { describedBy, fieldError, lateControl } from './field-error';
import { FieldError } from './field-error-message';
import { FIELD_PARTS, type FieldParts } from './field-parts';

/**
 * Label, hint and error around one control:
 * `<accord-field label="E-mail address"><input accordInput [formField]="form.fields.email"></accord-field>`.
 */
@Component({
  selector: 'accord-field',
  imports: [FieldError],
  providers: [{ provide: FIELD_PARTS, useExisting: forwardRef(() => Field) }],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()' },
  template: `
    <label class="nhsuk-label" [class.nhsuk-label--s]="size() === 's'" [class.nhsuk-label--m]="size() === 'm'" [class.nhsuk-u-visually-hidden]="labelHidden()" [for]="id">
      {{ label() }}@if (optional()) {<span class="accord-optional"> (optional)</span>}
    </label>
    @if (hint()) {
      <div class="nhsuk-hint" [id]="id + '-hint'">{{ hint() }}</div>
    }
    <accord-field-error [id]="id + '-error'" [message]="error()" />
    <ng-content />
  `,
})
export class Field implements FieldParts {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly size = input<'' | 's' | 'm'>('');
  readonly optional = input(false);
  readonly labelHidden = input(false);
  readonly id = uniqueId('field');
  private readonly control = lateControl();
  readonly error = fieldError(this.control);
  readonly describedBy = describedBy(this.id, this.hint, this.error);

  bind(control: FormField<unknown>): void {
    this.control.set(control);
  }
}
