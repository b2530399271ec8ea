import { afterNextRender, Component, DestroyRef, type ElementRef, inject, input, signal, viewChild } from '@angular/core';

/** Lets a wide table scroll sideways by itself; it is a tab stop only while there is something to scroll. */
@Component({
  selector: 'accord-scroll',
  template: `
    <div class="accord-scroll" #box [attr.role]="scrolls() ? 'region' : null" [attr.aria-label]="scrolls() ? label() : null" [attr.tabindex]="scrolls() ? 0 : null">
      <ng-content />
    </div>
  `,
})
export class Scroll {
  readonly label = input.required<string>();
  protected readonly scrolls = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    const watch = new ResizeObserver(() => {
      const { scrollWidth, clientWidth } = this.box().nativeElement;
      this.scrolls.set(scrollWidth > clientWidth + 1);
    });
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterNextRender(() => {
      const box = this.box().nativeElement;
      [box, ...box.children].forEach((part) => watch.observe(part));
    });
  }
}
