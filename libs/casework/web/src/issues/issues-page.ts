import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { IssuesOfCase, type IssueView } from '@accord/casework/contract';
import { AccordButton, DayPipe, Empty, Lead, NotYet, PageState } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { Announcer, ApiClient, apiView } from '@accord/platform/web';
import { CaseTop } from '../case/case-top';
import { IssueCard } from './issue-card';
import { Story } from './story';

/** The letter beside the numbered issues made of it; their order, and what was agreed of them. */
@Component({
  selector: 'accord-issues-page',
  imports: [AccordButton, CaseTop, DayPipe, Empty, IssueCard, Lead, NotYet, PageState, RouterLink, Story],
  template: `
    <accord-page-state [of]="view" what="the issues" />
    <accord-case-top [caseId]="id()" />
    @if (view.value(); as page) {
      <accord-lead heading="Issues">
        @if (mayWork()) {
          <div class="nhsuk-button-group">
            @if (page.items.length > 0 && !page.notYet) {
              <a accordButton [kind]="newWords() ? '' : 'secondary'" [small]="true" [routerLink]="['/cases', id(), 'issues', 'agree']">Agreed with the complainant</a>
            }
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'issues', 'new']">Write an issue</a>
          </div>
        }
      </accord-lead>
      @if (problem(); as said) {
        <accord-not-yet [because]="said" [reply]="true" />
      }
      <div class="accord-two accord-two--even">
        <accord-story [caseId]="id()" [mayWork]="mayWork()" />
        <section>
          <h2 class="nhsuk-heading-s">Numbered issues</h2>
          <ol class="nhsuk-list">
            @for (issue of page.items; track issue.id; let at = $index) {
              <li><accord-issue-card [issue]="issue" [caseId]="id()" [mayWork]="mayWork()" [mayMove]="mayMove()" [first]="at === 0" [last]="at === page.items.length - 1" (moved)="move(issue, $event)" /></li>
            }
          </ol>
          @if (page.items.length === 0) {
            <accord-empty>No issue yet. Select words in the letter, or write one.</accord-empty>
          }
          @for (agreement of page.agreements; track agreement.number) {
            <p class="nhsuk-body-s">Version {{ agreement.number }} agreed {{ agreement.agreedOn | day: 'year' }} by {{ how[agreement.how] ?? agreement.how }}, written down by {{ agreement.by }}.</p>
          }
          <p class="nhsuk-body-s"><a [routerLink]="['/cases', id(), 'dates', 'period']">Record when they will have an answer</a></p>
        </section>
      </div>
    }
  `,
})
export class IssuesPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  protected readonly mayWork = computed(() => this.session.may('case.work'));
  protected readonly mayMove = computed(() => this.mayWork() && this.view.value()?.items.every(({ agreed }) => agreed === null) === true);
  /** Whether any words stand here that the complainant has not agreed to. */
  protected readonly newWords = computed(() => this.view.value()?.items.some(({ state, agreed, changedSince }) => state === 'open' && (agreed === null || changedSince)) === true);
  protected readonly problem = signal('');
  protected readonly how: Readonly<Record<string, string>> = { phone: 'phone', meeting: 'a meeting', letter: 'letter', 'e-mail': 'e-mail' };

  protected async move(issue: IssueView, by: number): Promise<void> {
    const order = (this.view.value()?.items ?? []).map(({ id }) => id);
    const from = order.indexOf(issue.id);
    order.splice(from + by, 0, ...order.splice(from, 1));
    this.problem.set('');
    const answer = await this.api.put(`/api/cases/${this.id()}/issues/order`, { order }, Done);
    this.problem.set(answer.ok ? '' : answer.problem.detail);
    if (answer.ok) this.announcer.say(`It is issue ${from + by + 1} now`);
    this.view.reload();
  }
}
