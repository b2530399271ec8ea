import type { FormFieldBinding } from '@angular/forms/signals';

/** One thing to mend before a form can go. */
export interface Mending {
  readonly message: string;
  /** The state of the field it belongs to; without one it concerns the whole form. */
  readonly state?: unknown;
  /** The control to focus. */
  readonly binding?: FormFieldBinding;
  /** Where the remedy is, if it is on another page. */
  readonly goTo?: string;
}
