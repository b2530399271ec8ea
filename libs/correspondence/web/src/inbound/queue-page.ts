import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MailPage } from '@accord/correspondence/contract';
import type { MailViewName } from '@accord/correspondence/contract';
import { Empty, inLondon, Lead, PageState, Tabs, Turn } from '@accord/design-system/web';
import { apiView, News } from '@accord/platform/web';
import { QueueList } from './queue-list';
import { type Sorted, Sorting } from './sorting';

const views: Readonly<Record<MailViewName, string>> = { 'to-sort': 'To sort', automatic: 'From machines', 'not-ours': 'Not for us', spam: 'Spam' };
const done: Readonly<Record<string, string>> = { 'not-ours': 'Put away as not for us.', spam: 'Put away as spam.', 'to-sort': 'It waits to be sorted again.' };

/** Mail that nobody could place: the queue on one side, the message on the other; on a phone one after the other. */
@Component({
  selector: 'accord-queue-page',
  imports: [Empty, Lead, PageState, QueueList, RouterLink, Sorting, Tabs, Turn],
  template: `
    <accord-page-state [of]="queue" what="the messages" [rows]="8" />
    @if (queue.value(); as page) {
      <accord-lead heading="To sort" [line]="line()" />
      <accord-tabs label="Which messages" [tabs]="tabs()" />
      @if (unreached(); as since) {
        <p class="nhsuk-body" role="status">We have not reached the mailbox since {{ since }}. Nothing is lost.</p>
      }
      <div class="accord-split" [class.accord-split--open]="!!id()">
        <nav class="accord-split__list" aria-label="Messages">
          @if (page.items.length > 0) {
            <accord-queue-list [lines]="page.items" [current]="id()" />
          } @else {
            <accord-empty>{{ empty() }}</accord-empty>
          }
          <accord-turn things="messages" [next]="page.next" [first]="!!after()" />
        </nav>
        @if (id(); as open) {
          <section class="accord-split__one" aria-label="Message" tabindex="-1" (keydown.escape)="back()">
            <p class="accord-split__back"><a routerLink="/mail" queryParamsHandling="preserve">Back to the messages</a></p>
            <accord-sorting [id]="open" (sorted)="goOn($event)" />
            @if (nextId(); as next) {
              <p class="nhsuk-body"><a [routerLink]="['/mail', next]" queryParamsHandling="preserve">Next message</a></p>
            }
          </section>
        } @else if (page.items.length > 0) {
          <p class="accord-split__one nhsuk-body">Choose a message to read it.</p>
        }
      </div>
    }
  `,
})
export class QueuePage {
  readonly id = input<string>();
  readonly view = input<string>();
  readonly after = input<string>();
  private readonly router = inject(Router);
  private readonly news = inject(News);
  private readonly shown = computed<MailViewName>(() => (this.view() && this.view()! in views ? (this.view() as MailViewName) : 'to-sort'));
  protected readonly queue = apiView(() => `/api/mail?view=${this.shown()}${this.after() ? `&after=${this.after()}` : ''}`, MailPage, { keep: true });
  protected readonly tabs = computed(() => (Object.keys(views) as MailViewName[]).map((view) => ({ label: views[view], query: { view: view === 'to-sort' ? null : view, after: null }, current: view === this.shown() })));
  protected readonly line = computed(() => {
    const page = this.queue.value();
    if (!page) return '';
    return page.moreWaiting ? `More than ${page.waiting} messages wait` : `${page.waiting} ${page.waiting === 1 ? 'message waits' : 'messages wait'}`;
  });
  protected readonly empty = computed(() => {
    const reached = this.queue.value()?.mailbox?.reachedAt;
    if (this.shown() !== 'to-sort') return 'There is nothing here.';
    return reached ? `Nothing to sort. We looked at the mailbox at ${inLondon(reached).time}.` : 'Nothing to sort.';
  });
  protected readonly unreached = computed(() => {
    const mailbox = this.queue.value()?.mailbox;
    if (!mailbox?.failedAt) return null;
    return mailbox.reachedAt ? inLondon(mailbox.reachedAt).time : 'the start';
  });
  protected readonly nextId = computed(() => {
    const items = this.queue.value()?.items ?? [];
    const at = items.findIndex(({ id }) => id === this.id());
    return items[at + 1]?.id ?? items.find(({ id }) => id !== this.id())?.id;
  });

  /** On to the next message, with what became of the last one said on arrival. */
  protected async goOn({ state, caseId, reference, isNew }: Sorted): Promise<void> {
    const next = this.nextId();
    const text = reference ? `Filed to ${reference}.` : (done[state] ?? 'Done.');
    this.news.onArrival(caseId ? { text, link: { text: 'Open it', to: `/${isNew ? 'contacts' : 'cases'}/${caseId}` } } : { text });
    await this.router.navigate(next ? ['/mail', next] : ['/mail'], { queryParamsHandling: 'preserve' });
    this.queue.reload();
  }

  protected back(): void {
    void this.router.navigate(['/mail'], { queryParamsHandling: 'preserve' });
  }
}
