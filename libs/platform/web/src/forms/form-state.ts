import type { Signal } from '@angular/core';
import type { Problem } from '@accord/platform/contract';
import type { Mending } from './mending';

/** What fields, summary and button need to know of a form, whatever it holds. */
export interface FormState {
  readonly busy: Signal<boolean>;
  readonly mendings: Signal<readonly Mending[]>;
  readonly problem: Signal<Problem | undefined>;
  readonly attempts: Signal<number>;
  messageFor(state: unknown): string | undefined;
}
