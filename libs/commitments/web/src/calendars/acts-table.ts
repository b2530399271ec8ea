import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import type { ActView } from '@accord/commitments/contract';
import { AccordTable, MomentPipe } from '@accord/design-system/web';

const states: Readonly<Record<NonNullable<ActView['redating']>, string>> = {
  looking: 'Being looked through',
  ready: 'Waits for a decision',
  moving: 'Dates are being moved',
  moved: 'Dates were moved',
  left: 'Left as they are',
  'putting-back': 'Dates are being put back',
  'put-back': 'Dates were put back',
};

/** What was changed, by whom and when, newest first, each with the way to what it would move. */
@Component({
  selector: 'accord-acts-table',
  imports: [AccordTable, MomentPipe, RouterLink],
  template: `
    <table accordTable>
      <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Changes, newest first</caption>
      <thead>
        <tr><th scope="col">What changed</th><th scope="col">Why</th><th scope="col">By whom, when</th><th scope="col">Dates of open cases</th></tr>
      </thead>
      <tbody>
        @for (act of acts(); track act.id) {
          <tr>
            <th scope="row">{{ act.title }}</th>
            <td>{{ act.reason ?? '' }}</td>
            <td>{{ act.recordedBy }}, {{ act.recordedAt | moment: 'year' }}</td>
            <td>
              @if (act.redating; as state) {
                {{ words[state] }}
                @if (maySee) {
                  <br /><a [routerLink]="['/redating', act.id]">What would move<span class="nhsuk-u-visually-hidden"> by {{ act.title }}</span></a>
                }
              } @else {
                Made before there were previews
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ActsTable {
  readonly acts = input.required<readonly ActView[]>();
  protected readonly words = states;
  protected readonly maySee = inject(Session).may('redating.read');
}
