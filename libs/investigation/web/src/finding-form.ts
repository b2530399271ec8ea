import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Actions, Choice, ErrorSummary, Field } from '@accord/design-system/web';
import { type IssueFindingView, WriteFinding } from '@accord/investigation/contract';
import { findingNames, findingResults } from '@accord/investigation/rules';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';

/** Writes the finding on one issue: what happened, what should have, why. Kept as it is typed: it is long work. */
@Component({
  selector: 'accord-finding-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, Choice, ErrorSummary, Field, FormField, RouterLink],
  template: `
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Finding on issue {{ issue().number }}</h1>
        <p class="nhsuk-body accord-words">{{ issue().text }}</p>
        <p class="nhsuk-hint">Before you decide: what am I assuming? Would I write this about another patient?</p>
        <accord-field label="What happened"><textarea accordInput rows="4" [formField]="form.fields.happened"></textarea></accord-field>
        <accord-field label="What should have happened" hint="Name the standard, policy or law"><textarea accordInput rows="4" [formField]="form.fields.shouldHave"></textarea></accord-field>
        <accord-choice legend="The finding" [options]="options" [formField]="form.fields.result" />
        <accord-field label="Why you find so" hint="The evidence, theirs too"><textarea accordInput rows="4" [formField]="form.fields.because"></textarea></accord-field>
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the finding' }}</button>
          <a [routerLink]="['/cases', caseId(), 'findings']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class FindingForm {
  readonly caseId = input.required<string>();
  readonly issue = input.required<IssueFindingView>();
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly options = findingResults.map((value) => ({ value, label: findingNames[value] }));
  private readonly typed = linkedSignal(() => startOf(this.issue()));
  protected readonly form = contractForm(this.typed, WriteFinding);
  protected readonly kept = keepDraft(this.typed, draftOfCase('finding', this.caseId), this.draft);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.caseId()}/issues/${this.issue().id}/finding`, request, Done, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'The finding is saved.' });
    await this.router.navigate(['/cases', this.caseId(), 'findings']);
  }
}

/** Issue and version travel with the words: a draft of last week finds its page again, and still meets what a colleague saved since. */
function startOf({ id, finding }: IssueFindingView) {
  const written: { readonly [part in 'result' | 'happened' | 'shouldHave' | 'because']: string } = finding ?? { result: '', happened: '', shouldHave: '', because: '' };
  const { result, happened, shouldHave, because } = written;
  return { issueId: id, result, happened, shouldHave, because, version: finding?.version ?? 0 };
}
