import { InjectionToken, type Signal } from '@angular/core';
import type { FormField } from '@angular/forms/signals';

/** What a control inside `accord-field` takes from it: its id, and the ids of hint and error. */
export interface FieldParts {
  readonly id: string;
  readonly describedBy: Signal<string | null>;
  readonly error: Signal<string | undefined>;
  bind(control: FormField<unknown>): void;
}

export const FIELD_PARTS = new InjectionToken<FieldParts>('the field around a control');
