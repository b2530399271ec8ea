import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { DateCheckList } from '@accord/commitments/contract';
import { AccordButton, AccordTable, DayPipe, Empty, Lead, MomentPipe, PageState, Status } from '@accord/design-system/web';
import { ApiClient, apiView, randomId } from '@accord/platform/web';

const partNames: Readonly<Record<string, string>> = { next: 'what is next', leads: 'which leads it waits for', complexity: 'how complex it is', handed: 'what its dates are found by' };

/** Whether what is stored is what the facts give: checked each night, and when somebody asks; a case that differs is worked out again here. */
@Component({
  selector: 'accord-date-checks-page',
  imports: [AccordButton, AccordTable, DayPipe, Empty, Lead, MomentPipe, PageState, RouterLink, Status],
  template: `
    <accord-page-state [of]="view" what="the checks" [rows]="5" />
    @if (view.value(); as checks) {
      <accord-lead heading="Date checks" line="Each night every open case is worked out again from its facts, and some closed ones. None should differ: dates, what is next, leads, complexity.">
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
                  {{ check.differing === 0 ? (check.cases.length > 0 ? 'None left' : 'None') : check.differing === 1 ? '1 case differs' : check.differing + ' cases differ' }}
                  @for (one of check.cases; track one.caseId) {
                    <div>
                      <a class="accord-ref" [routerLink]="['/cases', one.caseId, 'dates']">{{ one.reference }}</a>: {{ named(one.codes) }}.
                      @if (one.mended; as mended) {
                        Worked out again by {{ mended.by }}, {{ mended.at | moment: 'year' }}.
                      } @else if (mayMend()) {
                        <button type="button" class="accord-link-button" (click)="again(one)">Work it out again<span class="nhsuk-u-visually-hidden"> {{ one.reference }}</span></button>
                      }
                    </div>
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
  private readonly session = inject(Session);
  protected readonly view = apiView(() => '/api/date-checks', DateCheckList);
  protected readonly busy = signal(false);
  protected readonly said = signal('');

  protected readonly mayMend = computed(() => this.session.may('dates.mend'));

  protected named = (codes: readonly string[]): string => codes.map((code) => partNames[code] ?? code).join(', ');

  /** Stores of one case what follows from its facts. */
  protected async again({ caseId, reference }: { readonly caseId: string; readonly reference: string }): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answer = await this.api.post(`/api/date-checks/cases/${caseId}/again`, {}, DateCheckList, { idempotencyKey: randomId() });
    this.busy.set(false);
    this.said.set(answer.ok ? `${reference} is worked out again: it is stored as its facts give it.` : answer.problem.detail);
    if (answer.ok) this.view.show(answer.value);
  }

  protected async now(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answer = await this.api.post('/api/date-checks', {}, DateCheckList, { idempotencyKey: randomId() });
    this.busy.set(false);
    this.said.set(answer.ok ? 'The check has begun. Look again in a minute.' : answer.problem.detail);
    if (answer.ok) this.view.show(answer.value);
  }
}
