import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** The focus lands on the first answer within, where the first key is needed. */
@Directive({ selector: '[accordFirstAnswer]' })
export class FirstAnswer {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('input')?.setAttribute('data-first-focus', ''));
  }
}
