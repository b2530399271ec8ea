import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { IssuesOfCase, Saved, SettleIssue } from '@accord/casework/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

/** An issue is withdrawn, left out, or taken back; it keeps its number. */
@Component({
  selector: 'accord-settle-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the issue" />
    <accord-case-top [caseId]="id()" />
    @if (issue(); as one) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Issue {{ one.number }}</h1>
        <p class="nhsuk-body accord-words">{{ one.text }}</p>
        <accord-choice legend="What becomes of it?" [options]="states()" [formField]="form.fields.state" />
        @if (typed().state && typed().state !== 'open') {
          <accord-field label="Why?"><textarea accordInput rows="3" [formField]="form.fields.reason"></textarea></accord-field>
        }
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'issues']">Cancel</a></p>
      </form>
    }
  `,
})
export class SettlePage {
  readonly id = input.required<string>();
  readonly issueId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly screen = inject(CaseOnScreen);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  protected readonly issue = computed(() => this.view.value()?.items.find(({ id }) => id === this.issueId()));
  protected readonly states = computed(() =>
    [
      { value: 'withdrawn', label: 'The complainant withdrew it' },
      { value: 'out-of-scope', label: 'It is out of scope' },
      { value: 'open', label: 'It is looked into' },
    ].filter(({ value }) => value !== this.issue()?.state),
  );
  protected readonly typed = linkedSignal(() => ({ state: '', reason: '', version: this.issue()?.version ?? 0 }));
  protected readonly form = contractForm(this.typed, SettleIssue);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/issues/${this.issueId()}/state`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), `Issue ${this.issue()?.number ?? ''} is saved.`, 'issues');
  }
}
