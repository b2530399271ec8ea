import { Component, type ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { uniqueId } from '@accord/platform/web';
import { describedBy, fieldError } from './field-error';
import { FieldError } from './field-error-message';

/** A password with Show and Hide; paste and password managers work. */
@Component({
  selector: 'accord-password',
  imports: [FieldError],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()' },
  template: `
    <label class="nhsuk-label" [for]="id">{{ label() }}</label>
    @if (hint()) {
      <div class="nhsuk-hint" [id]="id + '-hint'">{{ hint() }}</div>
    }
    <accord-field-error [id]="id + '-error'" [message]="error()" />
    <div class="nhsuk-input-wrapper">
      <input
        #control
        class="nhsuk-input nhsuk-password-input__input"
        [class.nhsuk-input--error]="error()"
        [id]="id"
        [type]="shown() ? 'text' : 'password'"
        [value]="value()"
        [autocomplete]="autocomplete()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="error() ? 'true' : null"
        spellcheck="false"
        autocapitalize="none"
        (input)="value.set(control.value)"
      />
      <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small accord-password-toggle" [attr.aria-controls]="id" [attr.aria-label]="(shown() ? 'Hide' : 'Show') + ' password'" (click)="shown.set(!shown())">
        {{ shown() ? 'Hide' : 'Show' }}
      </button>
    </div>
  `,
})
export class Password implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input('Password');
  readonly hint = input('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly id = uniqueId('password');
  protected readonly shown = signal(false);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
