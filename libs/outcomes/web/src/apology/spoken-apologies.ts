import { Component, input } from '@angular/core';
import type { SpokenApology } from '@accord/outcomes/contract';
import { spokenHowNames } from '@accord/outcomes/rules';
import { DayPipe, Empty } from '@accord/design-system/web';

/** Apologies that were spoken, oldest first: who, to whom, when, and what was said. */
@Component({
  selector: 'accord-spoken-apologies',
  imports: [DayPipe, Empty],
  template: `
    @for (apology of apologies(); track apology.id) {
      <div class="accord-card">
        <p class="nhsuk-body accord-as-written">{{ apology.words }}</p>
        <p class="nhsuk-body-s">{{ apology.saidBy }} to {{ apology.saidTo }}, {{ apology.saidOn | day: 'year' }}. {{ names[apology.how] }}. Written down by {{ apology.recordedBy }}.</p>
      </div>
    } @empty {
      <accord-empty>No spoken apology is recorded.</accord-empty>
    }
  `,
})
export class SpokenApologies {
  readonly apologies = input.required<readonly SpokenApology[]>();
  protected readonly names = spokenHowNames;
}
