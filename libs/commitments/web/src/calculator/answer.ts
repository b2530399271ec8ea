import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CalculatorAnswer } from '@accord/commitments/contract';
import { DayPipe, Proof } from '@accord/design-system/web';

/** The answer first, then the proof day by day; or why there is none, and the rule to look at instead. */
@Component({
  selector: 'accord-calculator-answer',
  imports: [DayPipe, Proof, RouterLink],
  template: `
    @if (answer().none; as none) {
      <div class="accord-card">
        <h2 class="nhsuk-heading-m" data-answer>No date</h2>
        <p class="nhsuk-body">{{ none.sentence }}</p>
        @if (none.instead; as other) {
          <p class="nhsuk-body"><a [routerLink]="[]" [queryParams]="{ rule: other }" queryParamsHandling="merge">Ask {{ other }} instead</a></p>
        }
      </div>
    }
    @for (date of answer().dates; track date.ruleId) {
      <div>
        <h2 class="nhsuk-heading-m" data-answer>{{ date.what }}: {{ date.due | day: 'sentence' }}</h2>
        @if (date.actBy !== date.due) {
          <p class="nhsuk-body"><strong>Act by {{ date.actBy | day: 'sentence' }}.</strong></p>
        }
        @if (date.provisional) {
          <p class="nhsuk-body accord-due__provisional">Provisional</p>
        }
        <accord-proof question="How it was counted" [sentences]="date.sentences" [days]="date.days" [calendar]="date.calendar">
          <p class="nhsuk-body-s">Rule {{ date.ruleId }}, version {{ date.version }}. Source: {{ date.source }}. Evidence: {{ date.evidence }}.</p>
        </accord-proof>
      </div>
    }
  `,
})
export class Answer {
  readonly answer = input.required<CalculatorAnswer>();
}
