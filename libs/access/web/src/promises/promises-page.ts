import { Component, computed, input } from '@angular/core';
import { PromisePage } from '@accord/access/contract';
import { countOf, promiseListNames, promiseLists } from '@accord/access/rules';
import type { PromiseList } from '@accord/access/rules';
import { Empty, Lead, MomentPipe, PageState, Tabs, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { PromisesTable } from './promises-table';

const empty: Readonly<Record<PromiseList, string>> = {
  failed: 'No promise has failed.', doubt: 'No promise is in doubt.', due: 'Nothing is due now.', 'under-way': 'Nothing is under way now.', later: 'Nothing is promised for later.', done: 'Nothing has been done yet.',
};

/** What Accord has promised, by how it stands: what needs somebody first. No person and no case is named here. */
@Component({
  selector: 'accord-promises-page',
  imports: [Empty, Lead, PageState, PromisesTable, Tabs, Turn],
  template: `
    <accord-page-state [of]="view" what="the promises" [rows]="10" />
    @if (view.value(); as page) {
      <accord-lead heading="Promises" line="Letters, invitations and other work that Accord has promised to do." />
      <p class="nhsuk-body">{{ line(page) }}</p>
      <accord-tabs label="Which promises" [tabs]="tabs()" />
      @if (page.items.length > 0) {
        <accord-promises-table [list]="page.list" [promises]="page.items" [after]="after()" />
      } @else {
        <accord-empty>{{ empty[page.list] }}</accord-empty>
      }
      <accord-turn things="promises" [next]="page.next" [first]="!!after()" />
    }
  `,
})
export class PromisesPage {
  readonly list = input<string>();
  readonly after = input<string>();
  protected readonly empty = empty;
  private readonly moment = new MomentPipe();
  protected readonly view = apiView(() => `/api/promises${queryOf(this.list(), this.after())}`, PromisePage, { keep: true });
  protected readonly tabs = computed(() => {
    const page = this.view.value();
    return promiseLists.map((key) => ({ label: labelOf(key, page), query: { list: key, after: null }, current: (this.list() ?? page?.list) === key }));
  });

  /** `2 are due, the oldest since Fri 20 Nov 2026 10:42. 14 were done today.` */
  protected line({ counts: { failed, doubt, due }, oldestDueAt, doneToday }: PromisePage): string {
    const since = oldestDueAt ? `, ${due === 1 ? 'since' : 'the oldest since'} ${this.moment.transform(oldestDueAt, 'year')}` : '';
    const isDue = due === 0 ? 'Nothing is due' : `${countOf(due)} ${due === 1 ? 'is' : 'are'} due`;
    const calm = failed + doubt + due === 0 ? 'Everything promised so far is done. ' : '';
    return `${calm}${calm ? '' : `${isDue}${since}. `}${doneToday} ${doneToday === 1 ? 'was' : 'were'} done today.`;
  }
}

/** `Failed 2`, `Later, more than 500`; of what is done nobody needs a count. */
function labelOf(list: PromiseList, page: PromisePage | undefined): string {
  if (list === 'done') return promiseListNames.done;
  const count = page?.counts[list === 'under-way' ? 'underWay' : list];
  const words = count === undefined ? 'not known' : countOf(count);
  return `${promiseListNames[list]}${/^\d/.test(words) ? '' : ','} ${words}`;
}

/** The query of the API for a list and a place in it. */
function queryOf(list: string | undefined, after: string | undefined): string {
  const words = new URLSearchParams({ ...(list ? { list } : {}), ...(after ? { cursor: after } : {}) }).toString();
  return words && `?${words}`;
}
