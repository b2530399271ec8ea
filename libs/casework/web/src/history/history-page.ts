import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseHistory } from '@accord/access/contract';
import { AccordTable, Empty, MomentPipe, PageState, PrintButton, Tabs, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { CaseTop } from '../case/case-top';

/** A case's own history in plain words: what was done, and who looked. Reading it is recorded too. */
@Component({
  selector: 'accord-history-page',
  imports: [AccordTable, CaseTop, Empty, MomentPipe, PageState, PrintButton, RouterLink, Tabs, Turn],
  template: `
    <accord-page-state [of]="view" what="the history" />
    <accord-case-top [caseId]="id()" />
    @if (view.value(); as page) {
      <h1 class="nhsuk-heading-m">{{ looking() ? 'Who looked at this case' : 'History' }}</h1>
      @if (!looking()) {
        <accord-tabs label="Show" [tabs]="tabs()" />
        <p class="nhsuk-body-s">Lists and searches that showed this case stand under <a [routerLink]="['/cases', id(), 'who-looked']">Who looked</a>.</p>
      }
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">{{ looking() ? 'Who looked' : 'History' }}, newest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            @for (line of page.items; track $index) {
              <tr>
                <td>{{ line.at | moment: 'year' }}</td>
                <td>{{ line.who }}</td>
                <td>{{ line.what }}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>Nothing was recorded yet.</accord-empty>
      }
      <accord-turn things="lines" [next]="page.next" [first]="!!after()" />
      <p class="nhsuk-body-s">Reading this page is recorded too.</p>
      <accord-print-button />
    }
  `,
})
export class HistoryPage {
  readonly id = input.required<string>();
  readonly show = input<string>();
  readonly after = input<string>();
  protected readonly looking = computed(() => this.show() === 'reads');
  protected readonly view = apiView(() => `/api/cases/${this.id()}/history?show=${this.show() ?? 'all'}${this.after() ? `&cursor=${this.after()}` : ''}`, CaseHistory, { keep: true });
  protected readonly tabs = computed(() => [
    { label: 'Done and opened', query: { show: null, after: null }, current: !this.show() },
    { label: 'Changes', query: { show: 'changes', after: null }, current: this.show() === 'changes' },
  ]);
}
