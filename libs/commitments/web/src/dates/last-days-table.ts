import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentView } from '@accord/commitments/contract';
import { AccordTable, DayPipe } from '@accord/design-system/web';

/** Until when the complainant may complain, ask for a stage or go to the ombudsman. They are shown, and are never overdue. */
@Component({
  selector: 'accord-last-days-table',
  imports: [AccordTable, DayPipe, RouterLink],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">The complainant’s last days</h2>
      <table accordTable>
        <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">The complainant’s last days</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Last day</th>
            <th scope="col">State</th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          @for (date of dates(); track date.id) {
            <tr>
              <th scope="row">{{ date.what }}</th>
              <td>{{ date.dueOn | day: 'year' }}</td>
              <td>{{ date.standing.words }}. <a [routerLink]="['/cases', caseId(), 'dates', date.id, 'proof']">Why<span class="nhsuk-u-visually-hidden"> this last day: {{ date.what }}</span></a></td>
              <td>{{ date.ruleId }} v{{ date.ruleVersion }}{{ date.countConfirmed ? '' : ', count not yet confirmed' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
})
export class LastDaysTable {
  readonly dates = input.required<readonly CommitmentView[]>();
  readonly caseId = input.required<string>();
}
