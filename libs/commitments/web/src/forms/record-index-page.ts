import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FactOffers } from '@accord/commitments/contract';
import { recordGroups } from '@accord/commitments/rules';
import { PageState } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';

/** What can be recorded on a case, in groups; what cannot today says why in one sentence. */
@Component({
  selector: 'accord-record-index-page',
  imports: [CaseFrame, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="what can be recorded" />
    @if (view.value()) {
      <div class="accord-narrow">
        <h1 class="nhsuk-heading-m">Record a fact</h1>
        <p class="nhsuk-body">Dates follow from facts alone. Choose what happened.</p>
        <ul class="nhsuk-list">
          <li><a [routerLink]="['/cases', id(), 'dates', 'period']">When they will have an answer</a></li>
          <li><a [routerLink]="['/cases', id(), 'dates', 'by-hand']">Set a date by hand</a></li>
        </ul>
        @for (group of groups(); track group.name) {
          <section>
            <h2 class="nhsuk-heading-s">{{ group.name }}</h2>
            <ul class="nhsuk-list">
              @for (offer of group.offers; track offer.kind) {
                <li>
                  @if (offer.whyNot) {
                    {{ offer.label }}: <span class="nhsuk-hint">{{ offer.whyNot }}</span>
                  } @else {
                    <a [routerLink]="['/cases', id(), 'dates', 'record', offer.kind]">{{ offer.label }}</a>
                  }
                </li>
              }
            </ul>
          </section>
        }
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Back to the dates</a></p>
      </div>
    }
  `,
})
export class RecordIndexPage {
  readonly id = input.required<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates/record`, FactOffers);
  /** What the procedure of the case does not have is left out; what is only refused today is shown with its sentence. */
  protected readonly groups = computed(() =>
    recordGroups
      .map((name) => ({ name, offers: (this.view.value()?.offers ?? []).filter((offer) => offer.group === name && !offer.whyNot?.startsWith('The procedure of this case')) }))
      .filter(({ offers }) => offers.length > 0),
  );
}
