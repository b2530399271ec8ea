import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateCheckList } from '@accord/commitments/contract';
import { AccordButton, AccordTable, DayPipe, Empty, Lead, MomentPipe, PageState, Status } from '@accord/design-system/web';
import { ApiClient, apiView, randomId } from '@accord/platform/web';

/** Whether the stored dates are what the facts give: checked each night, and when somebody asks. */
@Component({
  selector: 'accord-date-checks-page',
  imports: [AccordButton, AccordTable, DayPipe, Empty, Lead, MomentPipe, PageState, RouterLink, Status],
  template: `
    <accord-page-state [of]="view" what="the checks" [rows]="5" />
    @if (view.value(); as checks) {
      <accord-lead heading="Date checks" line="Each night every open case is worked out again from its facts, and some closed ones. None should differ.">
        <button accordButton type="button" [small]="true" [busy]="busy()" (click)="now()">Check now</button>
      </accord-lead>
      <accord-status>{{ said() }}</accord-status>
      @if (checks.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">The last checks, newest first</caption>
          <thead>
            <tr><th scope="col">Night</th><th scope="col">Ended</th><th scope="col" class="accord-number">Open cases</th><th scope="col" class="accord-number">Closed cases</th><th scope="col">Differences</th></tr>
          </thead>
          <tbody>
            @for (check of checks.items; track check.onDate) {
              <tr>
                <th scope="row">{{ check.onDate | day: 'year' }}</th>
                <td>{{ check.endedAt ? (check.endedAt | moment: 'year') : 'Under way' }}</td>
                <td class="accord-number">{{ check.openCases }}</td>
                <td class="accord-number">{{ check.closedCases }}</td>
                <td>
                  {{ check.differing === 0 ? 'None' : check.differing === 1 ? '1 case differs' : check.differing + ' cases differ' }}
                  @for (one of check.cases; track one.caseId) {
                    <div><a class="accord-ref" [routerLink]="['/cases', one.caseId, 'dates']">{{ one.reference }}</a>: {{ one.codes.join(', ') }}</div>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No night has been checked yet. The first check is at 3 in the morning.</accord-empty>
      }
    }
  `,
})
export class DateChecksPage {
  private readonly api = inject(ApiClient);
  protected readonly view = apiView(() => '/api/date-checks', DateCheckList);
  protected readonly busy = signal(false);
  protected readonly said = signal('');

  protected async now(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answer = await this.api.post('/api/date-checks', {}, DateCheckList, { idempotencyKey: randomId() });
    this.busy.set(false);
    this.said.set(answer.ok ? 'The check has begun. Look again in a minute.' : answer.problem.detail);
    if (answer.ok) this.view.show(answer.value);
  }
}
