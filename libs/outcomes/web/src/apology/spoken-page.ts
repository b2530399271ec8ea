import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { RecordSpokenApology } from '@accord/outcomes/contract';
import { spokenHowNames, spokenHows } from '@accord/outcomes/rules';
import { AccordButton, AccordInput, Actions, Choice, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, CaseFrame, contractForm, draftOfCase, keepDraft, News } from '@accord/platform/web';
import { Made } from '@accord/platform/contract';

/** Writes down an apology that somebody spoke. Kept as it is typed. */
@Component({
  selector: 'accord-spoken-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, CaseFrame, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    @if (kept.ready()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Record a spoken apology</h1>
        <accord-field label="Who said it?" hint="Name and role"><input accordInput autocomplete="off" [formField]="form.fields.saidBy" /></accord-field>
        <accord-field label="To whom?"><input accordInput autocomplete="off" [formField]="form.fields.saidTo" /></accord-field>
        <accord-date legend="When" [quick]="true" [formField]="form.fields.saidOn" />
        <accord-choice legend="How was it said?" [inline]="true" [options]="hows" [formField]="form.fields.how" />
        <accord-field label="What was said"><textarea accordInput rows="4" [formField]="form.fields.words"></textarea></accord-field>
        <p class="nhsuk-body">It stays as you write it now.</p>
        <accord-actions [line]="kept.line()">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record it' }}</button>
          <a [routerLink]="['/cases', id(), 'apology']">Cancel</a>
        </accord-actions>
      </form>
    }
  `,
})
export class SpokenPage {
  readonly id = input.required<string>();
  /** `?draft=`: one half-written that is gone on with. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly hows = spokenHows.map((value) => ({ value, label: spokenHowNames[value] }));
  private readonly typed = signal({ saidBy: '', saidTo: '', saidOn: '', how: '', words: '' });
  protected readonly form = contractForm(this.typed, RecordSpokenApology);
  protected readonly kept = keepDraft(this.typed, draftOfCase('spoken-apology', this.id), this.draft);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/spoken-apologies`, request, Made, sending));
    if (!answer?.ok) return;
    await this.kept.finish();
    this.news.onArrival({ text: 'The spoken apology is recorded.' });
    await this.router.navigate(['/cases', this.id(), 'apology']);
  }
}
