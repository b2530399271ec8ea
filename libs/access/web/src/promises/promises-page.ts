import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PromisePage } from '@accord/access/contract';
import { promiseStateNames, promiseStates } from '@accord/access/rules';
import { AccordTable, Empty, Lead, MomentPipe, PageState, Tabs, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';

/** What Accord has promised and not kept yet, oldest first. No person and no case is named here. */
@Component({
  selector: 'accord-promises-page',
  imports: [AccordTable, Empty, Lead, MomentPipe, PageState, RouterLink, Tabs, Turn],
  template: `
    <accord-page-state [of]="view" what="the promises" [rows]="10" />
    @if (view.value(); as page) {
      <accord-lead heading="Promises" line="Letters, invitations and other work that Accord has promised to do, oldest first." />
      <p class="nhsuk-body">{{ line(page) }}</p>
      <accord-tabs label="State" [tabs]="tabs()" />
      @if (page.items.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Promises, {{ names[page.state].toLowerCase() }}</caption>
          <thead>
            <tr>
              <th scope="col">Due</th>
              <th scope="col">What</th>
              <th scope="col" class="accord-number">Tries</th>
              <th scope="col">What went wrong</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            @for (promise of page.items; track promise.id) {
              <tr>
                <td>{{ promise.dueAt | moment: 'year' }}</td>
                <th scope="row">{{ promise.what }}</th>
                <td class="accord-number">{{ promise.attempts }}</td>
                <td>{{ promise.lastError ?? '' }}</td>
                <td>
                  @if (promise.cannotTryAgain && promise.cannotSettle) {
                    {{ promise.cannotTryAgain }}
                  } @else {
                    <a [routerLink]="['/promises', promise.id]" [queryParams]="{ state: page.state, after: after() ?? null }">Settle<span class="nhsuk-u-visually-hidden"> {{ promise.what }}, due {{ promise.dueAt | moment: 'year' }}</span></a>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>{{ empty(page) }}</accord-empty>
      }
      <accord-turn things="promises" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class PromisesPage {
  readonly state = input<string>();
  readonly after = input<string>();
  protected readonly names = promiseStateNames;
  private readonly moment = new MomentPipe();
  protected readonly view = apiView(() => `/api/promises${queryOf(this.state(), this.after())}`, PromisePage, { keep: true });
  protected readonly tabs = computed(() => {
    const page = this.view.value();
    return promiseStates.map((key) => ({ label: `${promiseStateNames[key]} ${page?.counts[key] ?? 'not known'}`, query: { state: key, after: null }, current: (this.state() ?? page?.state) === key }));
  });

  /** `2 are due, the oldest since Fri 20 Nov 2026 10:42. 14 were done today.` */
  protected line({ today: { due, oldestDueAt, done } }: PromisePage): string {
    const since = oldestDueAt ? `, ${due === 1 ? 'since' : 'the oldest since'} ${this.moment.transform(oldestDueAt, 'year')}` : '';
    return `${due === 0 ? 'Nothing is due' : `${due} ${due === 1 ? 'is' : 'are'} due`}${since}. ${done} ${done === 1 ? 'was' : 'were'} done today.`;
  }

  protected empty({ state, counts }: PromisePage): string {
    if (counts.failed + counts.doubt + counts.waiting === 0) return 'Everything promised so far is done.';
    return state === 'waiting' ? 'Nothing is waiting.' : `No promise is ${promiseStateNames[state].toLowerCase()}.`;
  }
}

/** The query of the API for a state and a place in its list. */
export function queryOf(state: string | undefined, after: string | undefined): string {
  const words = new URLSearchParams({ ...(state ? { state } : {}), ...(after ? { cursor: after } : {}) }).toString();
  return words && `?${words}`;
}
