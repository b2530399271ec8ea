import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, Due, MomentPipe, NotYet, PageState, PrintButton } from '@accord/design-system/web';
import { wantNames } from '@accord/casework/rules';
import { CaseOnScreen } from './case-on-screen';
import { CaseTimeline } from './case-timeline';
import { CaseTop } from './case-top';
import { labelOf } from './offered';

/** The case: where it stands, what is next, its dates and what happened. */
@Component({
  selector: 'accord-overview-page',
  imports: [AccordButton, CaseTimeline, CaseTop, Due, MomentPipe, NotYet, PageState, PrintButton, RouterLink],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" [main]="true" />
    @if (screen.view.value(); as file) {
      <div class="accord-two">
        <section>
          <h2 class="nhsuk-heading-s">What is next</h2>
          @if (file.next; as next) {
            <p class="nhsuk-body">{{ next.words }}</p>
            @if (next.goTo; as goTo) {
              <a accordButton [small]="true" [routerLink]="goTo">{{ label(goTo) }}</a>
            }
          } @else {
            <p class="nhsuk-body">{{ file.state === 'closed' ? 'Nothing: this case is closed.' : 'Nothing is due.' }}</p>
          }
          @for (action of notYet(); track action.because) {
            <accord-not-yet [because]="'You cannot close this yet: ' + action.because" [goTo]="action.goTo ?? undefined" />
          }
          <h2 class="nhsuk-heading-s">What happened</h2>
          <p class="nhsuk-body accord-words">{{ file.whatHappened }}</p>
          <p class="nhsuk-body-s">
            Wanted: {{ wanted() || 'not asked yet' }}.
            @if (file.triage; as triage) {
              {{ triage.sentence }} Triaged by {{ triage.by }}, {{ triage.at | moment: 'year' }}. <a [routerLink]="['/contacts', id(), 'triage']">See the path</a>
            }
          </p>
          @if (file.grade; as grade) {
            <p class="nhsuk-body-s">Grade: {{ grade.words }}.</p>
          }
        </section>
        <section>
          <h2 class="nhsuk-heading-s">Dates</h2>
          <ul class="nhsuk-list">
            @for (date of dates(); track date.id) {
              <li>{{ date.what }} <accord-due [state]="date.standing.kind" [words]="date.standing.words" [date]="date.metOn ?? date.dueOn" [provisional]="date.provisional" [why]="['/cases', id(), 'dates', date.id, 'proof']" [of]="date.what" /></li>
            } @empty {
              <li>No date is running.</li>
            }
          </ul>
        </section>
      </div>
      <accord-case-timeline [caseId]="id()" [kind]="kind()" [after]="after()" />
      <accord-print-button />
    }
  `,
})
export class OverviewPage {
  readonly id = input.required<string>();
  readonly kind = input<string>();
  readonly after = input<string>();
  protected readonly screen = inject(CaseOnScreen);
  protected readonly label = labelOf;
  private readonly file = computed(() => this.screen.view.value());
  protected readonly dates = computed(() => this.file()?.commitments.filter(({ state }) => state !== 'superseded' && state !== 'not-applicable') ?? []);
  protected readonly wanted = computed(() => [...(this.file()?.wants ?? []).map((want) => (wantNames[want] ?? want).toLowerCase()), this.file()?.wantNote].filter(Boolean).join('; '));
  protected readonly notYet = computed(() => this.file()?.actions.flatMap(({ verb, notYet }) => (verb === 'close' && notYet && notYet.code !== 'wrong-state' ? [notYet] : [])) ?? []);
}
