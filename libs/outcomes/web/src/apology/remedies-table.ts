import { Component, input } from '@angular/core';
import type { OutcomeView } from '@accord/outcomes/contract';
import { remedyNames } from '@accord/outcomes/rules';
import { AccordTable, DayPipe, Empty } from '@accord/design-system/web';

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** What is given to put things right, oldest first. */
@Component({
  selector: 'accord-remedies-table',
  imports: [AccordTable, DayPipe, Empty],
  template: `
    @if (remedies().length > 0) {
      <table accordTable>
        <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Remedies</caption>
        <thead>
          <tr>
            <th scope="col">Remedy</th>
            <th scope="col">What is given</th>
            <th scope="col" class="accord-number">Amount</th>
            <th scope="col">Noted</th>
          </tr>
        </thead>
        <tbody>
          @for (remedy of remedies(); track remedy.id) {
            <tr>
              <th scope="row">{{ names[remedy.kind] }}</th>
              <td>{{ remedy.detail }}</td>
              <td class="accord-number">{{ amount(remedy.pounds) }}</td>
              <td>{{ remedy.givenOn | day: 'year' }}, {{ remedy.givenBy }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <accord-empty>No remedy is recorded.</accord-empty>
    }
  `,
})
export class RemediesTable {
  readonly remedies = input.required<OutcomeView['remedies']>();
  protected readonly names = remedyNames;
  protected readonly amount = (pounds: number | null): string => (pounds === null ? '' : money.format(pounds));
}
