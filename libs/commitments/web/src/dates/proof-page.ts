import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProofOfDate } from '@accord/commitments/contract';
import { DayPipe, Due, MomentPipe, PageState, Proof } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';

/** Why one date is what it is: on screen, and on paper. */
@Component({
  selector: 'accord-proof-page',
  imports: [CaseFrame, DayPipe, Due, MomentPipe, PageState, Proof, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the proof" />
    @if (view.value(); as proof) {
      <p class="nhsuk-body-s"><a [routerLink]="['/cases', id(), 'dates']">Back to the dates</a></p>
      <h1 class="nhsuk-heading-m">{{ proof.question }}</h1>
      <p class="nhsuk-body">
        {{ proof.commitment.what }}:
        <accord-due [boxed]="true" [state]="proof.commitment.standing.kind" [words]="proof.commitment.standing.words" [provisional]="proof.commitment.provisional" />
      </p>
      <accord-proof question="How it was counted" [sentences]="proof.sentences" [days]="proof.days" [calendar]="proof.calendar">
        <p class="nhsuk-body-s">Rule {{ proof.commitment.ruleId }}, version {{ proof.commitment.ruleVersion }}. Source: {{ proof.source }}. Evidence: {{ proof.evidence }}.</p>
        <h3 class="nhsuk-heading-xs">Facts used</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
          @for (fact of proof.facts; track fact.id) {
            <li>{{ fact.words }} on {{ fact.happenedOn | day: 'sentence' }}, written down by {{ fact.recordedBy }} on {{ fact.recordedAt | moment: 'year' }}</li>
          }
        </ul>
        <h3 class="nhsuk-heading-xs">Earlier dates of this commitment</h3>
        @if (proof.earlierDates.length > 0) {
          <ul class="nhsuk-list nhsuk-list--bullet">
            @for (earlier of proof.earlierDates; track $index) {
              <li>{{ earlier.due | day: 'sentence' }}. {{ earlier.because }} by {{ earlier.changedBy }} on {{ earlier.changedAt | moment: 'year' }}{{ earlier.reason ? ': ' + earlier.reason : '' }}</li>
            }
          </ul>
        } @else {
          <p class="nhsuk-body">None.</p>
        }
        @for (move of proof.refusedMoves; track $index) {
          <p class="nhsuk-body">{{ move.sentence }}</p>
        }
      </accord-proof>
    }
  `,
})
export class ProofPage {
  readonly id = input.required<string>();
  readonly commitmentId = input.required<string>();
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates/${this.commitmentId()}/proof`, ProofOfDate);
}
