import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';

/** How long the call has lasted since it began, or did until it was stopped. Not announced: it would speak over the caller. */
@Component({
  selector: 'accord-call-clock',
  template: `
    <span class="accord-call-clock">Call <span role="timer" aria-live="off">{{ words() }}</span>&ngsp;</span>
    @if (!ended()) {
      <button type="button" class="accord-link-button" (click)="stop()">Stop<span class="nhsuk-u-visually-hidden"> the call clock</span></button>
    }
  `,
})
export class CallClock {
  /** RFC 3339. */
  readonly began = input.required<string>();
  /** RFC 3339; empty while the call lasts. */
  readonly ended = input('');
  readonly stopped = output<string>();
  private readonly now = signal(Date.now());
  private readonly seconds = computed(() => Math.max(0, Math.floor(((this.ended() ? Date.parse(this.ended()) : this.now()) - Date.parse(this.began())) / 1000)));
  protected readonly words = computed(() => `${String(Math.floor(this.seconds() / 60)).padStart(2, '0')}:${String(this.seconds() % 60).padStart(2, '0')}`);
  private readonly tick = setInterval(() => this.now.set(Date.now()), 1000);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.tick));
  }

  protected stop(): void {
    this.stopped.emit(new Date().toISOString());
  }
}
