import { Component, input } from '@angular/core';

/** The head of a case: reference and short title, for whom and by whom, owner. Actions and needs are put inside it. */
@Component({
  selector: 'accord-case-header',
  template: `
    <div class="accord-case-header">
      <div class="accord-case-header__title">
        <h1 class="nhsuk-heading-m"><span class="accord-case-header__reference">{{ reference() }}</span> {{ heading() }}</h1>
        <p class="accord-case-header__who">{{ who() }}</p>
      </div>
      <div class="accord-case-header__side">
        <p>Owner: <strong>{{ owner() || 'nobody yet' }}</strong></p>
        <ng-content select="[accordActions]" />
      </div>
    </div>
    <ng-content />
  `,
})
export class CaseHeader {
  readonly reference = input.required<string>();
  readonly heading = input.required<string>();
  /** "For the patient (mother), by her daughter, written permission seen 18 Nov". */
  readonly who = input('');
  readonly owner = input('');
}
