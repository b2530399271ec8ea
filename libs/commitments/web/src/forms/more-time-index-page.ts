import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseDates, type CommitmentView } from '@accord/commitments/contract';
import { DayPipe, Empty, PageState } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';

/** Which date needs more time; where the rule gives none, one sentence says so. */
@Component({
  selector: 'accord-more-time-index-page',
  imports: [CaseFrame, DayPipe, Empty, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the dates" />
    @if (view.value()) {
      <div class="accord-narrow">
        <h1 class="nhsuk-heading-m">Ask for more time</h1>
        @for (date of open(); track date.id) {
          <p class="nhsuk-body">
            @if (date.moreTime.allowed) {
              <a [routerLink]="['/cases', id(), 'dates', 'more-time', date.code]">{{ date.what }}, due {{ date.dueOn | day: 'sentence' }}</a><br />
              <span class="nhsuk-hint">Given by {{ date.moreTime.grantedBy }}</span>
            } @else {
              {{ date.what }}, due {{ date.dueOn | day: 'sentence' }}<br />
              <span class="nhsuk-hint">Nobody can extend this date: the rule does not allow it.</span>
            }
          </p>
        } @empty {
          <accord-empty>No date is running on this case.</accord-empty>
        }
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Back to the dates</a></p>
      </div>
    }
  `,
})
export class MoreTimeIndexPage {
  readonly id = input.required<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
  protected readonly open = computed(() => (this.view.value()?.commitments ?? []).filter(isOpen));
}

const isOpen = ({ whose, state }: CommitmentView) => whose === 'ours' && (state === 'running' || state === 'waiting');
