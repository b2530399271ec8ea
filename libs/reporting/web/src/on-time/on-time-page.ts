import { monthInWords } from '@accord/calendar/rules';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInSentence, Empty, Lead, PageState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { OnTimeReport } from '@accord/reporting/contract';
import { RuleMonths } from './rule-months';

/** How dates were kept: the finding of each rule in a sentence; its months open beneath it, those of the first rule at once. */
@Component({
  selector: 'accord-on-time-page',
  imports: [Empty, Lead, PageState, RouterLink, RuleMonths],
  template: `
    <accord-page-state [of]="report" what="the report" [rows]="10" />
    @if (report.value(); as page) {
      <accord-lead heading="Dates kept" [line]="'Twelve months up to ' + monthInWords(page.month) + ', as at ' + dayInSentence(page.asAt)"><a class="nhsuk-link" routerLink="/reports/performance">Performance by service, complexity and rule</a></accord-lead>
      <p class="nhsuk-body">{{ page.definition }}</p>
      @for (series of page.series; track series.ruleId) {
        <accord-rule-months [series]="series" [open]="$first" />
      } @empty {
        <accord-empty>No date has fallen due in these months.</accord-empty>
      }
    }
  `,
})
export class OnTimePage {
  readonly month = input<string>();
  protected readonly report = apiView(() => `/api/reports/on-time${this.month() ? `?month=${this.month()}` : ''}`, OnTimeReport);
  protected readonly monthInWords = monthInWords;
  protected readonly dayInSentence = dayInSentence;
}
