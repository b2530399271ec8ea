import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FactView } from '@accord/commitments/contract';
import { AccordTable, DayPipe, MomentPipe } from '@accord/design-system/web';

/** The log from which every date follows, in the order in which it was written down. */
@Component({
  selector: 'accord-facts-table',
  imports: [AccordTable, DayPipe, MomentPipe, RouterLink],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">What the dates follow from</h2>
      <table accordTable>
        <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Facts of this case</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What happened</th>
            <th scope="col">Written down</th>
            @if (mayRecord()) {
              <th scope="col"><span class="nhsuk-u-visually-hidden">Correct</span></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (fact of facts(); track fact.id) {
            <tr>
              <td>{{ fact.happenedOn | day: 'year' }}</td>
              <td>{{ fact.words }}{{ fact.reason ? ': ' + fact.reason : '' }}</td>
              <td>{{ fact.recordedAt | moment: 'year' }}, {{ fact.recordedBy }}</td>
              @if (mayRecord()) {
                <td>
                  @if (fact.correctable) {
                    <a [routerLink]="['/cases', caseId(), 'dates', 'facts', fact.id]">Correct<span class="nhsuk-u-visually-hidden">: {{ fact.words }}</span></a>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
})
export class FactsTable {
  readonly facts = input.required<readonly FactView[]>();
  readonly caseId = input.required<string>();
  readonly mayRecord = input(false);
}
