import { afterRenderEffect, Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { Choice, inLondon, dayInRow } from '@accord/design-system/web';
import type { FoundTimes } from '@accord/mediation/contract';

/** The times that fit everybody, to choose one; or why there are none and what would help most. */
@Component({
  selector: 'accord-found-times',
  imports: [Choice],
  template: `
    @if (times().items.length > 0) {
      <accord-choice [legend]="legend()" size="s" hint="Times are local time in the United Kingdom." [options]="options()" [value]="chosen()" (valueChange)="chosen.set($event)" />
    } @else {
      <p class="nhsuk-body" tabindex="-1">No time fits all in 8 weeks. {{ times().helps }}</p>
    }
  `,
})
export class FoundTimesChoice {
  readonly times = input.required<FoundTimes>();
  readonly chosen = model('');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly legend = computed(() => `Fits everybody: ${this.times().items.length} ${this.times().items.length === 1 ? 'time' : 'times'}`);
  protected readonly options = computed(() =>
    this.times().items.map(({ startsAt, rooms }) => {
      const { date, time } = inLondon(startsAt);
      return { value: startsAt, label: `${dayInRow(date)} ${time}`, hint: rooms.map(({ name }) => name).join(', ') };
    }),
  );

  constructor() {
    // Whoever asked for times goes on among them: the focus is on the first, or on the sentence that there is none.
    afterRenderEffect(() => {
      this.times();
      this.host.querySelector<HTMLElement>('input, p')?.focus();
    });
  }
}
