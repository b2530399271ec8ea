import { computed, inject, signal, type Signal } from '@angular/core';
import type { FormField } from '@angular/forms/signals';
import { AccordFormDirective } from '@accord/platform/web';

/** The words that the form has for one control; nothing outside a form. */
export function fieldError(bound: () => FormField<unknown> | null): Signal<string | undefined> {
  const form = inject(AccordFormDirective, { optional: true });
  return computed(() => {
    const control = bound();
    return control && form ? form.accordForm().messageFor(control.state()) : undefined;
  });
}

/** A control that is known later than the field around it. */
export const lateControl = () => signal<FormField<unknown> | null>(null);

/** The ids that a control names in `aria-describedby`: hint first, then error. */
export function describedBy(id: string, hint: () => string, error: () => string | undefined): Signal<string | null> {
  return computed(() => [hint() && `${id}-hint`, error() && `${id}-error`].filter(Boolean).join(' ') || null);
}
