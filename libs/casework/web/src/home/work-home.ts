import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Work } from '@accord/casework/contract';
import { leads, shownBlocks, workBlockNames, workBlocks, type WorkBlock } from '@accord/casework/rules';
import { AccordButton, dayInSentence, Empty, First, Lead, PageState, Status } from '@accord/design-system/web';
import { Session } from '@accord/access/web';
import { apiView, ParkedDrafts } from '@accord/platform/web';
import { TakeCase } from '../lists/take-case';
import { HomeBlocks } from './home-blocks';
import { LeadQueues } from './lead-queues';
import { UrgentNow } from './urgent-now';
import { WorkTable } from './work-table';

/** My work: what is urgent, late, due, new and waiting; each row says what is next, by when and for whom. */
@Component({
  selector: 'accord-work-home',
  imports: [AccordButton, Empty, First, HomeBlocks, Lead, LeadQueues, PageState, ParkedDrafts, RouterLink, Status, UrgentNow, WorkTable],
  providers: [TakeCase],
  template: `
    <accord-page-state [of]="work" what="your work" [rows]="8" />
    @if (work.value(); as mine) {
      <accord-lead heading="Your work" [line]="today()">
        @if (mayLog()) {
          <a accordButton accordFirst routerLink="/contacts/new" aria-keyshortcuts="Alt+Shift+L">Log a contact</a>
        }
      </accord-lead>
      @if (takeCase.said(); as said) {
        <accord-status>{{ said }}</accord-status>
      }
      <accord-parked-drafts />
      <accord-home-blocks />
      @if (leads().length > 0) {
        <accord-lead-queues [leads]="leads()" [after]="after()" />
      }
      @if (leads().length === 0 || owns()) {
        <accord-urgent-now [rows]="rowsOf('urgent')" [asAt]="mine.asAt" (take)="take($event)" />
        <nav aria-label="Your work by state">
          <ul class="accord-groups">
            <li><a [routerLink]="[]" [queryParams]="{ group: null }" [attr.aria-current]="group() ? null : 'true'">All of it</a></li>
            @for (block of groups(); track block.key) {
              <li><a [routerLink]="[]" [queryParams]="{ group: block.key }" [attr.aria-current]="group() === block.key ? 'true' : null">{{ names[block.key] }} <strong>{{ block.count }}{{ block.more ? '+' : '' }}</strong></a></li>
            }
          </ul>
        </nav>
        @if (rows().length > 0) {
          <accord-work-table [rows]="rows()" [heading]="heading()" [scope]="mine.scope" (take)="take($event)" />
        } @else if (!work.loading()) {
          <accord-empty>{{ nothing() }} @if (newCount() > 0 && group() !== 'new') {<a [routerLink]="[]" [queryParams]="{ group: 'new' }">Show them</a>}</accord-empty>
        }
        @if (hidden() > 0) {
          <p class="nhsuk-body-s">{{ hidden() }} more are not shown here. <a routerLink="/contacts" [queryParams]="rest()">Show all of them</a></p>
        }
      }
    }
  `,
})
export class WorkHome {
  /** One block alone; all that is mine without it. */
  readonly group = input<string>();
  /** The page of a lead's queue. */
  readonly after = input<string>();
  private readonly chosen = computed(() => blockNamed(this.group()));
  protected readonly takeCase = inject(TakeCase);
  private readonly session = inject(Session);
  protected readonly names = workBlockNames;
  protected readonly work = apiView(() => (this.chosen() ? `/api/work?group=${this.chosen()}` : '/api/work'), Work, { keep: true });
  protected readonly mayLog = computed(() => this.session.may('contact.log'));
  protected readonly today = computed(() => dayInSentence(this.work.value()?.today ?? ''));
  protected readonly leads = computed(() => leads.filter((lead) => this.session.me()?.roles.includes(lead)));
  /** Whether any work stands under this person's own name. */
  protected readonly owns = computed(() => (this.work.value()?.blocks ?? []).some(({ count }) => count > 0));
  protected readonly groups = computed(() => (this.work.value()?.blocks ?? []).filter(({ key }) => key !== 'urgent'));
  // While another group loads, what was on the screen stays.
  private readonly shown = computed(() => this.groups().filter(({ key, items }) => (this.work.loading() ? items.length > 0 : shownBlocks(this.chosen()).includes(key))));
  protected readonly rows = computed(() => this.shown().flatMap(({ items }) => items));
  protected readonly hidden = computed(() => this.shown().reduce((sum, { count, items }) => sum + count - items.length, 0));
  protected readonly newCount = computed(() => this.groups().find(({ key }) => key === 'new')?.count ?? 0);
  protected readonly heading = computed(() => this.shown().length === 1 ? names(this.shown()[0]?.key) : 'What is due');
  protected readonly rest = computed(() => (this.chosen() === 'new' ? { owner: 'nobody', kind: 'all' } : { owner: this.work.value()?.scope === 'own' ? 'me' : null, kind: 'all' }));
  protected readonly nothing = computed(() => {
    if (this.chosen()) return `Nothing stands under “${names(this.chosen())}”.`;
    const news = this.newCount();
    return `Nothing is due from you.${news > 0 ? ` ${news} new ${news === 1 ? 'contact has' : 'contacts have'} nobody.` : ''}`;
  });

  protected rowsOf(key: WorkBlock) {
    return this.work.value()?.blocks.find((block) => block.key === key)?.items ?? [];
  }

  protected async take(row: { readonly id: string; readonly reference: string }): Promise<void> {
    await this.takeCase.run(row, this.work);
  }
}

const blockNamed = (key: string | undefined): WorkBlock | undefined => workBlocks.find((block) => block === key);
const names = (key: WorkBlock | undefined): string => (key ? workBlockNames[key] : '');
