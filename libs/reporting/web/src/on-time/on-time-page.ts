import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordTable, Empty, Lead, PageState, Scroll } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { OnTimeReport } from '@accord/reporting/contract';
import { MonthsChart } from './months-chart';

/** How dates were kept, month by month: the finding in a sentence, the chart, and the same as a table. */
@Component({
  selector: 'accord-on-time-page',
  imports: [AccordTable, Empty, Lead, MonthsChart, PageState, RouterLink, Scroll],
  template: `
    <accord-page-state [of]="report" what="the report" [rows]="10" />
    @if (report.value(); as page) {
      <accord-lead heading="Dates kept" [line]="'Twelve months up to ' + monthName(page.month) + ', as at ' + page.asAt"><a class="nhsuk-link" routerLink="/reports/performance">Performance by service, complexity and rule</a></accord-lead>
      <p class="nhsuk-body">{{ page.definition }}</p>
      @for (series of page.series; track series.ruleId) {
        <section class="accord-report" [attr.aria-labelledby]="'series-' + series.ruleId">
          <h2 class="nhsuk-heading-s" [id]="'series-' + series.ruleId">{{ series.sentence }}</h2>
          <accord-months-chart [sentence]="series.sentence" [months]="series.months" />
          <accord-scroll [label]="'Figures: ' + series.name">
            <table accordTable [cards]="false">
              <caption class="nhsuk-u-visually-hidden">{{ series.name }}, by month</caption>
              <thead class="nhsuk-table__head">
                <tr>
                  <th scope="col">Month</th>
                  <th scope="col" class="nhsuk-table__header--numeric">Fell due</th>
                  <th scope="col" class="nhsuk-table__header--numeric">On time</th>
                  <th scope="col" class="nhsuk-table__header--numeric">On the original date</th>
                  <th scope="col" class="nhsuk-table__header--numeric">Late</th>
                  <th scope="col" class="nhsuk-table__header--numeric">Open</th>
                  <th scope="col" class="nhsuk-table__header--numeric">Per cent</th>
                </tr>
              </thead>
              <tbody>
                @for (month of series.months; track month.month) {
                  <tr>
                    <th scope="row">{{ monthName(month.month) }}</th>
                    <td class="nhsuk-table__cell--numeric">{{ month.due }}</td>
                    <td class="nhsuk-table__cell--numeric">{{ month.onCurrent }}</td>
                    <td class="nhsuk-table__cell--numeric">{{ month.onOriginal }}</td>
                    <td class="nhsuk-table__cell--numeric">{{ month.late }}</td>
                    <td class="nhsuk-table__cell--numeric">{{ month.open }}</td>
                    <td class="nhsuk-table__cell--numeric">{{ month.percent === null ? 'none due' : month.percent + ' %' }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </accord-scroll>
        </section>
      } @empty {
        <accord-empty>No date has fallen due in these months.</accord-empty>
      }
    }
  `,
})
export class OnTimePage {
  readonly month = input<string>();
  protected readonly report = apiView(() => `/api/reports/on-time${this.month() ? `?month=${this.month()}` : ''}`, OnTimeReport);
  protected readonly monthName = monthName;
}

const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-11` as `November 2026`. */
export function monthName(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  return `${names[Number(number) - 1] ?? ''} ${year}`;
}
