import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordTable, Due, Sort } from '@accord/design-system/web';
import type { BoardRow } from '@accord/reporting/contract';

/** The rows of the board: shape, state and date first, because that is what decides the day. */
@Component({
  selector: 'accord-board-table',
  imports: [AccordTable, Due, RouterLink, Sort],
  template: `
    <table accordTable>
      <caption class="nhsuk-u-visually-hidden">Open dates</caption>
      <thead class="nhsuk-table__head">
        <tr>
          <th accord-sort="due" [now]="sort()">When</th>
          <th scope="col">What</th>
          <th scope="col">Case</th>
          <th scope="col">Owner</th>
          <th scope="col">Service</th>
          <th scope="col">Rule</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <td class="accord-nowrap"><accord-due [state]="row.standing.kind" [words]="row.standing.words" [date]="row.dueOn" [of]="row.what" [provisional]="row.provisional" [why]="['/cases', row.caseId, 'dates', row.id, 'proof']" /></td>
            <td>{{ row.what }}</td>
            <td><a [routerLink]="['/cases', row.caseId]">{{ row.reference }}</a> {{ row.title }}</td>
            <td class="accord-nowrap">{{ row.owner ?? 'nobody' }}</td>
            <td>{{ row.service ?? '' }}</td>
            <td class="accord-nowrap">{{ row.ruleId }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class BoardTable {
  readonly rows = input.required<readonly BoardRow[]>();
  readonly sort = input('due');
}
