import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordTable, dayInRow, Due, Empty, Lead, PageState, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { PerformanceRows } from '@accord/reporting/contract';
import { lateReasonName, performanceFigureNames, performanceFigures } from '@accord/reporting/rules';
import { asQuery } from '../board/address';

/** The dates behind a figure of the report, with why they were late or were given more time. */
@Component({
  selector: 'accord-performance-cases-page',
  imports: [AccordTable, Due, Empty, Lead, PageState, RouterLink, Turn],
  template: `
    <accord-page-state [of]="list" what="these dates" [rows]="10" />
    @if (list.value(); as page) {
      <accord-lead [heading]="heading()"><a class="nhsuk-link" [routerLink]="['/reports/performance']" [queryParams]="{ figure: null, key: null, reason: null, after: null }" queryParamsHandling="merge">Back to the figures</a></accord-lead>
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-u-visually-hidden">{{ heading() }}</caption>
          <thead class="nhsuk-table__head">
            <tr>
              <th scope="col">When</th><th scope="col">What</th><th scope="col">Case</th><th scope="col">Original date</th><th scope="col">Owner</th>
              <th scope="col">{{ last() }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of page.items; track $index) {
              <tr>
                <td class="accord-nowrap"><accord-due [state]="row.standing.kind" [words]="row.standing.words" [date]="row.dueOn" [of]="row.what" [why]="['/cases', row.caseId, 'dates', row.id, 'proof']" /></td>
                <td>{{ row.what }} <span class="accord-ref">({{ row.ruleId }})</span></td>
                <td><a class="accord-ref" [routerLink]="['/cases', row.caseId]">{{ row.reference }}</a> {{ row.title }}</td>
                <td class="accord-nowrap">{{ day(row.originalDueOn) }}</td>
                <td class="accord-nowrap">{{ row.owner ?? 'nobody' }}</td>
                <td>
                  @if (row.answered; as sent) { {{ day(sent.sentOn) }}, {{ sent.days }} {{ sent.days === 1 ? 'day' : 'days' }} }
                  @else if (row.extended; as more) { {{ more.until ? day(more.until) + '. ' : '' }}{{ more.reason }} }
                  @else if (row.standing.kind === 'met-late' || row.standing.kind === 'missed') {
                    {{ row.late?.name ?? '' }} {{ row.late?.note ?? '' }}
                    @if (maySay) { <a [routerLink]="['/reports/why-late', row.id]">{{ row.late ? 'Change' : 'Say why' }}<span class="nhsuk-u-visually-hidden"> {{ row.reference }}, {{ row.what }}</span></a> }
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No date stands behind this figure that you may see.</accord-empty>
      }
      <accord-turn things="dates" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class PerformanceCasesPage {
  readonly month = input<string>();
  readonly months = input<string>();
  readonly by = input<string>();
  readonly rule = input<string>();
  /** An address that names no figure gives `undefined`, not nothing: the default is set here. */
  readonly figure = input('due', { transform: (asked: string | undefined) => asked ?? 'due' });
  readonly key = input<string>();
  readonly reason = input<string>();
  readonly after = input<string>();
  protected readonly maySay = inject(Session).may('late-reason.write');
  protected readonly day = dayInRow;
  protected readonly list = apiView(
    () => `/api/reports/performance/cases${asQuery({ month: this.month(), months: this.months(), by: this.by(), rule: this.rule(), figure: this.figure(), key: this.key(), reason: this.reason(), cursor: this.after() })}`,
    PerformanceRows, { keep: true });
  protected readonly last = computed(() => (this.figure() === 'answered' ? 'Answer sent, days from receipt' : this.figure() === 'extended' ? 'Until when and why' : 'Why late'));
  protected readonly heading = computed(() => {
    const figure = performanceFigures.find((one) => one === this.figure()) ?? 'due';
    const reason = this.reason();
    return reason ? `${performanceFigureNames[figure]}: ${lateReasonName(reason).toLowerCase()}` : performanceFigureNames[figure];
  });
}
