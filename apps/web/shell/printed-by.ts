import { Component, DestroyRef, DOCUMENT, ElementRef, inject, input } from '@angular/core';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' });

/** On paper alone: whose page it is, when it was printed and by whom. */
@Component({ selector: 'accord-printed-by', host: { class: 'accord-print-only' }, template: '' })
export class PrintedBy {
  readonly organisation = input('');
  readonly name = input('');

  constructor() {
    const page = inject(DOCUMENT).defaultView;
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The browser prints what stands there when this event returns: too soon for a rendering.
    const write = () => (host.textContent = this.name() ? `${this.organisation()}. Printed ${clock.format(new Date())} by ${this.name()}.` : '');
    page?.addEventListener('beforeprint', write);
    inject(DestroyRef).onDestroy(() => page?.removeEventListener('beforeprint', write));
  }
}
