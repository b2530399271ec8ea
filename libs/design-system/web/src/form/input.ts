import { computed, Directive, ElementRef, inject, input } from '@angular/core';
import { FORM_FIELD } from '@angular/forms/signals';
import { FIELD_PARTS } from './field-parts';

/** Dresses a native control and joins it to the `accord-field` around it. `width`: 2, 3, 4, 5, 10, 20 or 30 characters. */
@Directive({
  selector: 'input[accordInput], textarea[accordInput], select[accordInput]',
  host: {
    '[class]': 'classes()',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
  },
})
export class AccordInput {
  readonly width = input<'' | '2' | '3' | '4' | '5' | '10' | '20' | '30'>('');
  protected readonly field = inject(FIELD_PARTS);
  private readonly look = lookOf(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName);
  protected readonly classes = computed(() => [this.look.plain, this.width() && `nhsuk-input--width-${this.width()}`, this.field.error() && this.look.error].filter(Boolean).join(' '));

  constructor() {
    const control = inject(FORM_FIELD, { self: true, optional: true });
    if (control) this.field.bind(control);
  }
}

// Written whole: the build leaves out of the sheet what no script names.
const looks: Readonly<Record<string, { readonly plain: string; readonly error: string }>> = {
  TEXTAREA: { plain: 'nhsuk-textarea', error: 'nhsuk-textarea--error' },
  SELECT: { plain: 'nhsuk-select', error: 'nhsuk-select--error' },
};
const ofInput = { plain: 'nhsuk-input', error: 'nhsuk-input--error' };
const lookOf = (tag: string) => looks[tag] ?? ofInput;
