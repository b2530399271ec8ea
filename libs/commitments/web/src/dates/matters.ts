import { Component, input } from '@angular/core';
import type { OpenMatterView } from '@accord/commitments/contract';
import { DayPipe } from '@accord/design-system/web';

/** What stands over the case: holds, a pause, consent that was asked, legal steps. */
@Component({
  selector: 'accord-matters',
  imports: [DayPipe],
  template: `
    @for (matter of matters(); track matter.factId) {
      <div class="nhsuk-inset-text">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        <p>
          {{ matter.sentence }} Since {{ matter.since | day: 'sentence' }}.
          @if (matter.reviewOn; as review) {
            To be looked at again on {{ review | day: 'sentence' }}.
          }
        </p>
      </div>
    }
  `,
})
export class Matters {
  readonly matters = input.required<readonly OpenMatterView[]>();
}
