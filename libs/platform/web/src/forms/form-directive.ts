import { Directive, ElementRef, inject, input, output } from '@angular/core';
import type { FormState } from './form-state';

/**
 * `<form [accordForm]="form" (pressed)="save()">`: no browser bubbles, one event for button, Enter and Ctrl+Enter.
 * Ctrl+Enter presses the green button, except where it sends, signs or answers an interruption: `guarded`.
 */
@Directive({
  selector: 'form[accordForm]',
  host: { novalidate: '', '[attr.data-quick]': "guarded() ? null : ''", '(submit)': 'press($event)', '(keydown.control.enter)': 'quick($event)' },
})
export class AccordFormDirective {
  readonly accordForm = input.required<FormState>();
  readonly guarded = input(false);
  readonly pressed = output<void>();
  private readonly element = inject<ElementRef<HTMLFormElement>>(ElementRef);

  protected press(event: Event): void {
    event.preventDefault();
    this.pressed.emit();
  }

  protected quick(event: Event): void {
    event.preventDefault();
    if (!this.guarded()) this.element.nativeElement.requestSubmit();
  }
}
