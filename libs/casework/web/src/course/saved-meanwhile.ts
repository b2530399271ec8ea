import { Component, inject, input } from '@angular/core';
import type { ContractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';

/** A colleague changed the case while this page stood open: what was typed stays, and the next press counts from their version. */
@Component({
  selector: 'accord-saved-meanwhile',
  template: `
    @if (of().saved()) {
      <div class="nhsuk-inset-text" role="status">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        <p>Somebody changed this case while you were writing. What you typed is kept. Look at the case as it is now, above, and press again.</p>
        <p><button type="button" class="accord-link-button" (click)="screen.open(caseId())">Show the case as it is now</button></p>
      </div>
    }
  `,
})
export class SavedMeanwhile {
  readonly of = input.required<Pick<ContractForm<never, never>, 'saved'>>();
  readonly caseId = input.required<string>();
  protected readonly screen = inject(CaseOnScreen);
}
