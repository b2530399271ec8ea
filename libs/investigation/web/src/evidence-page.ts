import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Actions, Choice, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AddEvidence } from '@accord/investigation/contract';
import { Made } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, CaseFrame, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';

/** Writes down one piece of evidence for an issue. Kept as it is typed. */
@Component({
  selector: 'accord-evidence-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, CaseFrame, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Add evidence</h1>
        <accord-choice legend="It shows" [options]="options" [formField]="form.fields.shows" />
        <accord-field label="What it says"><textarea accordInput rows="4" [formField]="form.fields.what"></textarea></accord-field>
        <accord-field label="Where it comes from" hint="Like notes, a statement, a policy, or what the person told us"><input accordInput autocomplete="off" [formField]="form.fields.source" /></accord-field>
        <accord-date legend="Its date, if it has one" [formField]="form.fields.datedOn" />
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the evidence' }}</button>
          <a [routerLink]="['/cases', id(), 'findings']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class EvidencePage {
  readonly id = input.required<string>();
  readonly issueId = input.required<string>();
  /** `?draft=`: half-written evidence that is gone on with. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly options = [
    { value: 'what-happened', label: 'What happened' },
    { value: 'what-should-have', label: 'What should have happened' },
  ];
  // The issue travels with the words, so that the draft finds its page again.
  private readonly typed = linkedSignal(() => ({ issueId: this.issueId(), what: '', source: '', datedOn: '', shows: '' }));
  protected readonly form = contractForm(this.typed, AddEvidence, ({ what, source, datedOn, shows }) => ({ what, source, datedOn, shows }));
  protected readonly kept = keepDraft(this.typed, draftOfCase('evidence', this.id), this.draft);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/issues/${this.issueId()}/evidence`, request, Made, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'The evidence is added.' });
    await this.router.navigate(['/cases', this.id(), 'findings']);
  }
}
