import { monthInWords } from '@accord/calendar/rules';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordTable, Scroll } from '@accord/design-system/web';
import type { PerformanceReport } from '@accord/reporting/contract';
import { performanceGroupNames } from '@accord/reporting/rules';

type Group = PerformanceReport['groups'][number];
const columns = [
  { figure: 'due', label: 'Fell due', of: ({ due }: Group) => due },
  { figure: 'on-current', label: 'Kept', of: ({ onCurrent }: Group) => onCurrent },
  { figure: 'on-original', label: 'Kept by the original date', of: ({ onOriginal }: Group) => onOriginal },
  { figure: 'late', label: 'Late', of: ({ late }: Group) => late },
  { figure: 'open', label: 'Open', of: ({ open }: Group) => open },
] as const;

/** The figures of the chart as a table; each number is the way to its cases for whoever may open them. */
@Component({
  selector: 'accord-groups-table',
  imports: [AccordTable, RouterLink, Scroll],
  template: `
    <accord-scroll label="Figures">
      <table accordTable [cards]="false">
        <caption class="nhsuk-u-visually-hidden">Dates kept, by {{ names[report().by].toLowerCase() }}</caption>
        <thead class="nhsuk-table__head">
          <tr>
            <th scope="col">{{ names[report().by] }}</th>
            @for (column of columns; track column.figure) { <th scope="col" class="nhsuk-table__header--numeric">{{ column.label }}</th> }
            <th scope="col" class="nhsuk-table__header--numeric">Per cent kept</th>
            <th scope="col" class="nhsuk-table__header--numeric">By the original date</th>
            @if (hasAnswers()) {
              <th scope="col" class="nhsuk-table__header--numeric">Answers</th>
              <th scope="col" class="nhsuk-table__header--numeric">Median days</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (group of report().groups; track group.key) {
            <tr>
              <th scope="row">{{ report().by === 'month' ? monthInWords(group.key) : report().by === 'rule' ? group.name + ' (' + group.key + ')' : group.name }}</th>
              @for (column of columns; track column.figure) {
                <td class="nhsuk-table__cell--numeric">
                  @if (mayOpen && column.of(group) > 0) {
                    <a [routerLink]="['/reports/performance/cases']" [queryParams]="{ figure: column.figure, key: group.key }" queryParamsHandling="merge">{{ column.of(group) }}<span class="nhsuk-u-visually-hidden"> {{ column.label }}, {{ group.name }}</span></a>
                  } @else { {{ column.of(group) }} }
                </td>
              }
              <td class="nhsuk-table__cell--numeric">{{ group.percent === null ? 'none' : group.percent + ' %' }}</td>
              <td class="nhsuk-table__cell--numeric">{{ group.percentOriginal === null ? 'none' : group.percentOriginal + ' %' }}</td>
              @if (hasAnswers()) {
                @for (figure of answered(group); track figure.label) {
                  <td class="nhsuk-table__cell--numeric">
                    @if (mayOpen && group.answers) {
                      <a [routerLink]="['/reports/performance/cases']" [queryParams]="{ figure: 'answered', key: group.key }" queryParamsHandling="merge">{{ figure.value }}<span class="nhsuk-u-visually-hidden"> {{ figure.label }}, {{ group.name }}</span></a>
                    } @else { {{ figure.value }} }
                  </td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </accord-scroll>
  `,
})
export class GroupsTable {
  readonly report = input.required<PerformanceReport>();
  protected readonly mayOpen = inject(Session).may('report.cases');
  protected readonly hasAnswers = computed(() => this.report().by !== 'rule');
  protected readonly columns = columns;
  protected readonly names = performanceGroupNames;
  protected readonly monthInWords = monthInWords;

  /** Both open to the same answers: how many, and the days between which half of them lie. */
  protected answered({ answers, medianDays }: Group): { readonly label: string; readonly value: number | string }[] {
    return [{ label: 'Answers', value: answers ?? 0 }, { label: 'Median days', value: medianDays ?? 'none' }];
  }
}
