import { Component, ElementRef, inject, input, model } from '@angular/core';
import { FORM_FIELD, type FormCheckboxControl } from '@angular/forms/signals';
import { uniqueId } from '@accord/platform/web';
import { describedBy, fieldError } from './field-error';
import { FieldError } from './field-error-message';

/** One statement to tick. */
@Component({
  selector: 'accord-tick',
  imports: [FieldError],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()' },
  template: `
    <accord-field-error [id]="id + '-error'" [message]="error()" />
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div class="nhsuk-checkboxes__item">
        <input #box class="nhsuk-checkboxes__input" type="checkbox" [id]="id" [checked]="checked()" [attr.aria-describedby]="describedBy()" (change)="checked.set(box.checked)" />
        <label class="nhsuk-label nhsuk-checkboxes__label" [for]="id">{{ label() }}</label>
        @if (hint()) {
          <div class="nhsuk-hint nhsuk-checkboxes__hint" [id]="id + '-hint'">{{ hint() }}</div>
        }
      </div>
    </div>
  `,
})
export class Tick implements FormCheckboxControl {
  readonly checked = model(false);
  readonly label = input.required<string>();
  readonly hint = input('');
  protected readonly id = uniqueId('tick');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector('input')?.focus(options);
  }
}
