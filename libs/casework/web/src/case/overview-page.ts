import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MomentPipe, PageState, PrintButton } from '@accord/design-system/web';
import { wantNames } from '@accord/casework/rules';
import { CaseOnScreen } from './case-on-screen';
import { CasePanel } from './case-panel';
import { CaseTimeline } from './case-timeline';
import { CaseTop } from './case-top';

/** The case: where it stands, what is next, its dates and what happened. */
@Component({
  selector: 'accord-overview-page',
  imports: [CasePanel, CaseTimeline, CaseTop, MomentPipe, PageState, PrintButton, RouterLink],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" [main]="true" />
    @if (screen.view.value(); as file) {
      <accord-case-panel [file]="file" />
      <section>
        <h2 class="nhsuk-heading-s">What happened</h2>
        <p class="nhsuk-body accord-words">{{ file.whatHappened }}</p>
        <p class="nhsuk-body-s">
          Wanted: {{ wanted() || 'not asked yet' }}.
          @if (file.triage; as triage) {
            {{ triage.sentence }} Triaged by {{ triage.by }}, {{ triage.at | moment: 'year' }}. <a [routerLink]="['/contacts', id(), 'triage']">See the path</a>
          }
        </p>
        @if (file.grade; as grade) {
          <p class="nhsuk-body-s">Grade: {{ grade.words }}. <a [routerLink]="['/cases', id(), 'grading']">See or change the grade</a></p>
        }
        @if (file.complexity; as complexity) {
          <p class="nhsuk-body-s">Complexity: {{ complexity }}.</p>
        }
      </section>
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
  private readonly file = computed(() => this.screen.view.value());
  protected readonly wanted = computed(() => [...(this.file()?.wants ?? []).map((want) => (wantNames[want] ?? want).toLowerCase()), this.file()?.wantNote].filter(Boolean).join('; '));
}
