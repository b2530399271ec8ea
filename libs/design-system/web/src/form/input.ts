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
  private readonly kind = nhsKind(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName);
  protected readonly classes = computed(() =>
    [`nhsuk-${this.kind}`, this.width() && `nhsuk-${this.kind}--width-${this.width()}`, this.field.error() && `nhsuk-${this.kind}--error`].filter(Boolean).join(' '),
  );

  constructor() {
    const control = inject(FORM_FIELD, { self: true, optional: true });
    if (control) this.field.bind(control);
  }
}

const nhsKind = (tag: string) => (tag === 'TEXTAREA' ? 'textarea' : tag === 'SELECT' ? 'select' : 'input');
