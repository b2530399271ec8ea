import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordTable, Due, Sort } from '@accord/design-system/web';
import type { BoardRow } from '@accord/reporting/contract';
import type { Selection } from './selection';

/** The rows of the board: shape, state and date first, because that is what decides the day. */
@Component({
  selector: 'accord-board-table',
  imports: [AccordTable, Due, RouterLink, Sort],
  template: `
    <table accordTable>
      <caption #caption class="nhsuk-table__caption nhsuk-table__caption--s">{{ heading() }}</caption>
      <thead class="nhsuk-table__head">
        <tr>
          @if (selection(); as chosen) {
            <th scope="col" class="accord-board__tick accord-no-print">
              <input #page type="checkbox" class="accord-row-tick" aria-label="Tick this page" [checked]="chosen.ofPage() === 'all'" [indeterminate]="chosen.ofPage() === 'some'" (change)="chosen.tickPage(page.checked); ticked.emit()" />
            </th>
          }
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
            @if (selection(); as chosen) {
              <td class="accord-board__tick accord-no-print">
                <input #box type="checkbox" class="accord-row-tick" [attr.aria-label]="'Tick ' + row.reference + ', ' + row.what" [checked]="chosen.has(row.id)" (change)="chosen.tick(row, box.checked); ticked.emit()" />
              </td>
            }
            <td class="accord-nowrap">
              <accord-due [state]="row.standing.kind" [words]="row.standing.words" [date]="row.dueOn" [of]="row.what" [provisional]="row.provisional" [why]="['/cases', row.caseId, 'dates', row.id, 'proof']" />
              @if (changed().includes(row.id)) {
                <strong class="accord-board__changed">Changed</strong>
              }
            </td>
            <td>{{ row.what }}</td>
            <td><a class="accord-ref" [routerLink]="['/cases', row.caseId]">{{ row.reference }}</a> {{ row.title }}</td>
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
  readonly heading = input.required<string>();
  readonly sort = input('due');
  /** Without it there are no boxes to tick. */
  readonly selection = input<Selection>();
  readonly changed = input<readonly string[]>([]);
  readonly ticked = output<void>();
  readonly caption = viewChild.required<ElementRef<HTMLElement>>('caption');
}
