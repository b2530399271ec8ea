import { Component, DestroyRef, inject, input, signal } from '@angular/core';

/** Grey bars of the height to come, after 300 ms; after 10 s a sentence. What is quick shows nothing, so nothing flickers. */
@Component({
  selector: 'accord-loading',
  host: { 'aria-busy': 'true', class: 'accord-loading' },
  template: `
    @if (shown() !== 'nothing') {
      <p class="nhsuk-u-visually-hidden" role="status">Loading {{ what() }}</p>
      @for (bar of bars(); track $index) {
        <div class="accord-loading__bar"></div>
      }
    }
    @if (shown() === 'long') {
      <p class="nhsuk-body" role="status">This is taking longer than usual. What you typed is kept.</p>
    }
  `,
})
export class Loading {
  readonly what = input('');
  readonly rows = input(3);
  protected readonly shown = signal<'nothing' | 'bars' | 'long'>('nothing');
  protected readonly bars = () => Array.from({ length: this.rows() });

  constructor() {
    const timers = [setTimeout(() => this.shown.set('bars'), 300), setTimeout(() => this.shown.set('long'), 10_000)];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
