import { Component, input } from '@angular/core';
import type { WouldMove } from '@accord/commitments/contract';
import { DayPipe } from '@accord/design-system/web';

/** What a fact would move, or why it cannot be. */
export type Supposed = WouldMove | { readonly problem: string };

/** The dates of one case that would move, before anything is recorded, with the letters that named the old ones. */
@Component({
  selector: 'accord-would-move',
  imports: [DayPipe],
  host: { role: 'status' },
  template: `
    @if (of(); as supposed) {
      @if ('problem' in supposed) {
        <p class="nhsuk-body">{{ supposed.problem }}</p>
      } @else {
        <div class="nhsuk-inset-text">
          <span class="nhsuk-u-visually-hidden">Information: </span>
          <p>Nothing has changed yet.</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (move of supposed.moves; track move.code) {
              <li>{{ move.what }}: {{ move.from ? (move.from | day: 'year') : 'no date' }} → {{ move.to ? (move.to | day: 'year') : 'no date' }}</li>
            } @empty {
              <li>No date would move.</li>
            }
            @for (letter of supposed.letters; track letter.id) {
              <li>{{ letter.name }} of {{ letter.sentOn | day }} named {{ letter.date | day: 'year' }}</li>
            }
          </ul>
        </div>
      }
    }
  `,
})
export class WouldMoveList {
  readonly of = input<Supposed>();
}
