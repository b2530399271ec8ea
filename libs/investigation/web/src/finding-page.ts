import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { FindingsView, WriteFinding } from '@accord/investigation/contract';
import { findingNames, findingResults } from '@accord/investigation/rules';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, News } from '@accord/platform/web';

/** Writes the finding on one issue: what happened, what should have, why. */
@Component({
  selector: 'accord-finding-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the issue" />
    @if (issue(); as issue) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Finding on issue {{ issue.number }}</h1>
        <p class="nhsuk-body">{{ issue.text }}</p>
        <p class="nhsuk-hint">Before you decide: what am I assuming? Would I write this about another patient?</p>
        <accord-field label="What happened"><textarea accordInput rows="4" [formField]="form.fields.happened"></textarea></accord-field>
        <accord-field label="What should have happened" hint="Name the standard, policy or law"><textarea accordInput rows="4" [formField]="form.fields.shouldHave"></textarea></accord-field>
        <accord-choice legend="The finding" [options]="options" [formField]="form.fields.result" />
        <accord-field label="Why you find so" hint="The evidence, theirs too"><textarea accordInput rows="4" [formField]="form.fields.because"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the finding' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'findings']">Cancel</a></p>
      </form>
    }
  `,
})
export class FindingPage {
  readonly id = input.required<string>();
  readonly issueId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly options = findingResults.map((value) => ({ value, label: findingNames[value] }));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/findings`, FindingsView);
  protected readonly issue = computed(() => this.view.value()?.issues.find(({ id }) => id === this.issueId()));
  private readonly model = signal({ result: '', happened: '', shouldHave: '', because: '', version: 0 });
  protected readonly form = contractForm(this.model, WriteFinding);

  constructor() {
    effect(() => {
      const finding = this.issue()?.finding;
      if (finding) this.model.set({ result: finding.result, happened: finding.happened, shouldHave: finding.shouldHave, because: finding.because, version: finding.version });
    });
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.id()}/issues/${this.issueId()}/finding`, request, Done, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The finding is saved.' });
    await this.router.navigate(['/cases', this.id(), 'findings']);
  }
}
