import { monthInWords } from '@accord/calendar/rules';
import { Component, input, signal } from '@angular/core';
import { AccordTable, Scroll } from '@accord/design-system/web';
import type { OnTimeReport } from '@accord/reporting/contract';
import { MonthsChart } from './months-chart';

/** One rule, month by month: its finding, and the chart and the figures once opened. In print the figures stand open. */
@Component({
  selector: 'accord-rule-months',
  imports: [AccordTable, MonthsChart, Scroll],
  template: `
    <details class="nhsuk-details accord-fold" [open]="open()" (toggle)="turned($event)">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{{ series().sentence }}</span></summary>
      <div class="nhsuk-details__text">
        @if (seen()) {
          <accord-months-chart [sentence]="series().sentence" [months]="series().months" />
        }
        <accord-scroll [label]="'Figures: ' + series().name">
          <table accordTable [cards]="false">
            <caption class="nhsuk-u-visually-hidden">{{ series().name }}, by month</caption>
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
              @for (month of series().months; track month.month) {
                <tr>
                  <th scope="row">{{ monthInWords(month.month) }}</th>
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
      </div>
    </details>
  `,
})
export class RuleMonths {
  readonly series = input.required<OnTimeReport['series'][number]>();
  readonly open = input(false);
  /** A chart needs the width it will have: it is drawn when it is first seen. */
  protected readonly seen = signal(false);
  protected readonly monthInWords = monthInWords;

  protected turned({ target }: Event): void {
    if (target instanceof HTMLDetailsElement && target.open) this.seen.set(true);
  }
}
