import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Actions, ErrorSummary, Field } from '@accord/design-system/web';
import { type FindingsView, SaveLooking } from '@accord/investigation/contract';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';

/** How the complaint was considered: it stands in the response, as the regulations ask. Kept as it is typed. */
@Component({
  selector: 'accord-considered-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, ErrorSummary, Field, FormField, RouterLink],
  template: `
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">How it was considered</h1>
        <accord-field label="Who was spoken to, and what was looked at" hint="Which records and standards, and how it was kept fair">
          <textarea accordInput rows="8" [formField]="form.fields.howConsidered"></textarea>
        </accord-field>
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save' }}</button>
          <a [routerLink]="['/cases', caseId(), 'findings']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class ConsideredForm {
  readonly caseId = input.required<string>();
  readonly saved = input.required<FindingsView>();
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  // The version travels with the words: a draft of last week still meets what a colleague saved since.
  private readonly typed = linkedSignal<SaveLooking>(() => ({ howConsidered: this.saved().howConsidered, version: this.saved().lookingVersion }));
  protected readonly form = contractForm(this.typed, SaveLooking);
  protected readonly kept = keepDraft(this.typed, draftOfCase('considered', this.caseId), this.draft);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.caseId()}/looking`, request, Done, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'How it was considered is saved.' });
    await this.router.navigate(['/cases', this.caseId(), 'findings']);
  }
}
