import { Component, computed, input } from '@angular/core';
import { dayInRow } from '../words/days';

export interface Stage {
  readonly name: string;
  readonly state: 'done' | 'now' | 'to-come';
  /** `YYYY-MM-DD` when it was reached. */
  readonly on?: string | null;
}

/** Where a case is on its way: a word each, and its date, "Now" or "To come"; no percentage. A line beneath for mediation, which runs beside. */
@Component({
  selector: 'accord-stages',
  template: `
    <ol class="accord-stages" aria-label="Stages">
      @for (stage of shown(); track stage.name) {
        <li [class]="'accord-stages__stage accord-stages__stage--' + stage.state" [attr.aria-current]="stage.state === 'now' ? 'step' : null">
          <span class="accord-stages__name">{{ stage.name }}</span>
          <span class="accord-stages__day">
            @if (stage.state === 'done') {
              <span aria-hidden="true">✓ </span><span [class.nhsuk-u-visually-hidden]="stage.day">Done </span>{{ stage.day }}
            } @else {
              {{ stage.state === 'now' ? 'Now' : 'To come' }}
            }
          </span>
        </li>
      }
    </ol>
    <p class="accord-stages__short">{{ short() }}</p>
    @if (beside()) {
      <p class="accord-stages__beside">{{ beside() }}</p>
    }
  `,
})
export class Stages {
  readonly stages = input.required<readonly Stage[]>();
  /** "Mediation: offered 24 Nov, no answer yet". */
  readonly beside = input('');
  protected readonly shown = computed(() => this.stages().map((stage) => ({ ...stage, day: stage.on ? dayInRow(stage.on).slice(4) : '' })));
  protected readonly short = computed(() => {
    const at = this.stages().findIndex((stage) => stage.state === 'now');
    const now = this.stages()[at];
    return now ? `Stage ${at + 1} of ${this.stages().length}, now: ${now.name}` : 'All stages are done';
  });
}
