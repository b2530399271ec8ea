import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PromiseView } from '@accord/access/contract';
import { promiseListNames } from '@accord/access/rules';
import type { PromiseList } from '@accord/access/rules';
import { AccordTable, MomentPipe } from '@accord/design-system/web';

/** One list of promises. What is done says when; the others say what went wrong and what an operator may do, or why not. */
@Component({
  selector: 'accord-promises-table',
  imports: [AccordTable, MomentPipe, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Promises, {{ names[list()].toLowerCase() }}</caption>
      <thead>
        <tr>
          @if (list() === 'done') { <th scope="col">Done</th> }
          <th scope="col">Due</th>
          <th scope="col">What</th>
          <th scope="col" class="accord-number">Tries</th>
          @if (list() !== 'done') {
            <th scope="col">What went wrong</th>
            <th scope="col">Next</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (promise of promises(); track promise.id) {
          <tr>
            @if (list() === 'done') { <td>{{ promise.settledAt ? (promise.settledAt | moment: 'year') : '' }}</td> }
            <td>{{ promise.dueAt | moment: 'year' }}</td>
            <th scope="row">{{ promise.what }}</th>
            <td class="accord-number">{{ promise.attempts }}</td>
            @if (list() !== 'done') {
              <td>{{ promise.lastError ?? '' }}</td>
              <td>
                @if (promise.cannotTryAgain && promise.cannotSettle) {
                  {{ promise.cannotTryAgain }}
                } @else {
                  <a [routerLink]="['/promises', promise.id]" [queryParams]="{ list: list(), after: after() ?? null }">Settle<span class="nhsuk-u-visually-hidden"> {{ promise.what }}, due {{ promise.dueAt | moment: 'year' }}</span></a>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class PromisesTable {
  readonly list = input.required<PromiseList>();
  readonly promises = input.required<readonly PromiseView[]>();
  /** The place of this page, which whoever settles a promise comes back to. */
  readonly after = input<string>();
  protected readonly names = promiseListNames;
}
