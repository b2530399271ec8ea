import { Component, computed, input } from '@angular/core';
import { type DueState, looks } from './due-states';

/** The shape of a state; hidden from screen readers, because the words beside it say the same. */
@Component({
  selector: 'accord-due-shape',
  template: `
    <svg class="accord-due__shape" viewBox="0 0 16 16" width="16" height="16" focusable="false" aria-hidden="true">
      <path [attr.d]="look().filled" fill="currentColor" />
      <path [attr.d]="look().lines" fill="none" stroke="currentColor" stroke-width="2" [attr.stroke-dasharray]="state() === 'provisional' ? '2 2' : null" />
    </svg>
  `,
})
export class DueShape {
  readonly state = input.required<DueState>();
  protected readonly look = computed(() => looks[this.state()]);
}
