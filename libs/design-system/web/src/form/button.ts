import { computed, Directive, input } from '@angular/core';

/**
 * `<button accordButton>Save</button>`: green is the one main act of a page; `secondary`, `warning` for the others.
 * While busy it stays focusable and says so, and further presses do nothing.
 */
@Directive({
  selector: 'button[accordButton], a[accordButton]',
  host: {
    '[class]': 'classes()',
    '[attr.aria-disabled]': "busy() ? 'true' : null",
    '(click)': 'hold($event)',
  },
})
export class AccordButton {
  readonly kind = input<'' | 'secondary' | 'warning' | 'reverse'>('');
  readonly small = input(false);
  readonly busy = input(false);
  protected readonly classes = computed(() =>
    ['nhsuk-button', this.kind() && `nhsuk-button--${this.kind()}`, this.small() && 'nhsuk-button--small'].filter(Boolean).join(' '),
  );

  protected hold(event: Event): void {
    if (this.busy()) event.preventDefault();
  }
}
