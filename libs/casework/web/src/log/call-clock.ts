import { Component, computed, DestroyRef, inject, signal } from '@angular/core';

/** How long the call has lasted, since the page was opened. Not announced: it would speak over the caller. */
@Component({
  selector: 'accord-call-clock',
  template: `
    <span class="accord-call-clock">Call <span role="timer" aria-live="off">{{ words() }}</span>&ngsp;</span>
    @if (running()) {
      <button type="button" class="accord-link-button" (click)="stop()">Stop<span class="nhsuk-u-visually-hidden"> the call clock</span></button>
    }
  `,
})
export class CallClock {
  private readonly seconds = signal(0);
  protected readonly running = signal(true);
  protected readonly words = computed(() => `${String(Math.floor(this.seconds() / 60)).padStart(2, '0')}:${String(this.seconds() % 60).padStart(2, '0')}`);
  private readonly began = Date.now();
  private readonly tick = setInterval(() => this.seconds.set(Math.floor((Date.now() - this.began) / 1000)), 1000);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.tick));
  }

  protected stop(): void {
    clearInterval(this.tick);
    this.running.set(false);
  }
}
