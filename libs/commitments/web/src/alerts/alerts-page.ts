import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AlertPage } from '@accord/commitments/contract';
import { AccordTable, Due, Empty, Lead, MomentPipe, PageState, Tabs, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** My alerts: the newest of each date, why I have it, and how late it came if it did. */
@Component({
  selector: 'accord-alerts-page',
  imports: [AccordTable, Due, Empty, Lead, MomentPipe, PageState, RouterLink, Tabs, Turn],
  template: `
    <accord-page-state [of]="view" what="your alerts" [rows]="6" />
    @if (view.value(); as page) {
      <accord-lead heading="Alerts" line="Dates of cases that are near, here or past. Each goes when its date is met." />
      <accord-tabs label="Which" [tabs]="tabs()" />
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">{{ resting() ? 'Alerts that rest' : 'Open alerts' }}, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">What</th>
              <th scope="col">Case</th>
              <th scope="col">Why you</th>
              <th scope="col">{{ resting() ? 'Rests until' : 'Came' }}</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            @for (alert of page.items; track alert.id) {
              <tr>
                <td class="accord-nowrap"><accord-due [state]="alert.standing.kind" [words]="alert.standing.words" [date]="alert.dueOn" [why]="['/cases', alert.caseId, 'dates', alert.commitmentId, 'proof']" [of]="alert.what" /></td>
                <td>{{ alert.what }}</td>
                <th scope="row"><a class="accord-ref" [routerLink]="['/cases', alert.caseId]">{{ alert.reference }}</a></th>
                <td>{{ alert.why }}</td>
                <td>
                  <div>
                    @if (alert.resting; as rest) {
                      {{ rest.until | moment }}<br /><span class="nhsuk-u-secondary-text-colour">{{ rest.reason }}</span>
                    } @else {
                      {{ alert.raisedAt | moment }}<br />
                      <span class="nhsuk-u-secondary-text-colour accord-nowrap">{{ alert.mail }}</span>
                      @if (alert.late; as late) {
                        <br /><strong>{{ late }}</strong>
                      }
                    }
                  </div>
                </td>
                <td>
                  @if (alert.cannotRest) {
                    <span class="nhsuk-u-secondary-text-colour">{{ alert.cannotRest }}</span>
                  } @else {
                    <a [routerLink]="['/alerts', alert.id, 'rest']" [queryParams]="{ after: after() ?? null, show: show() ?? null }">{{ alert.resting ? 'Change' : 'Let it rest' }}<span class="nhsuk-u-visually-hidden">: {{ alert.what }}, {{ alert.reference }}</span></a>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>{{ resting() ? 'No alert rests.' : 'No date needs you now.' }}</accord-empty>
      }
      <accord-turn things="alerts" [next]="page.next" [first]="!!after()" />
      <p class="nhsuk-body"><a routerLink="/alerts/choice">Choose how alerts come by e-mail</a></p>
    }
  `,
})
export class AlertsPage {
  readonly show = input<string>();
  readonly after = input<string>();
  protected readonly resting = computed(() => this.show() === 'resting');
  protected readonly view = apiView(() => `/api/alerts${alertQuery(this.show(), this.after())}`, AlertPage, { keep: true });
  protected readonly tabs = computed(() => {
    const counts = this.view.value()?.counts;
    const tab = (show: string | null, words: string, count: number | undefined) => ({ label: `${words} ${count ?? 'not known'}`, query: { show, after: null }, current: this.resting() === (show === 'resting') });
    return [tab(null, 'Open', counts?.open), tab('resting', 'Resting', counts?.resting)];
  });
}

/** The query of the API for open or resting alerts and a place in their list. */
export function alertQuery(show: string | undefined, after: string | undefined): string {
  const words = new URLSearchParams({ ...(show === 'resting' ? { show } : {}), ...(after ? { cursor: after } : {}) }).toString();
  return words && `?${words}`;
}
