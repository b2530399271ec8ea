import { Location } from '@angular/common';
import { Component, effect, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Due, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm, News } from '@accord/platform/web';
import { LateDate, SayWhyLate } from '@accord/reporting/contract';

/** Why one date was late: a reason from the list, and a note where it helps. */
@Component({
  selector: 'accord-why-late-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Due, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-page-state [of]="late" what="the date" />
    @if (late.value(); as date) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Why was it late?</h1>
        <p class="nhsuk-body"><a class="accord-ref" [routerLink]="['/cases', date.caseId]">{{ date.reference }}</a>, {{ date.what }}. <accord-due [state]="date.standing.kind" [words]="date.standing.words" [date]="date.dueOn" /></p>
        @if (form.saved()) {
          <div class="nhsuk-inset-text" role="status"><span class="nhsuk-u-visually-hidden">Information: </span><p>Somebody gave a reason while you were writing. What you typed is kept. Press again to put yours in its place.</p></div>
        }
        <accord-field label="Reason">
          <select accordInput [formField]="form.fields.code">
            <option value="">Choose one</option>
            @for (reason of date.reasons; track reason.code) { <option [value]="reason.code">{{ reason.name }}</option> }
          </select>
        </accord-field>
        <accord-field label="Note" hint="No names of patients" [optional]="typed().code !== 'other'"><textarea accordInput rows="3" [formField]="form.fields.note"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the reason' }}</button>
        <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="back()">Cancel</button></p>
      </form>
    }
  `,
})
export class WhyLatePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly location = inject(Location);
  protected readonly late = apiView(() => `/api/dates/${this.id()}/late-reason`, LateDate);
  protected readonly typed = signal({ code: '', note: '' });
  private readonly version = signal(0);
  protected readonly form = contractForm(this.typed, SayWhyLate, ({ code, note }) => ({ code: code || undefined, note, version: this.version() }));

  constructor() {
    effect(() => {
      const date = this.late.value();
      if (!date) return;
      this.typed.set({ code: date.code, note: date.note });
      this.version.set(date.version);
    });
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/dates/${this.id()}/late-reason`, request, Done, sending));
    const saved = this.form.saved()?.['version'];
    if (typeof saved === 'number') this.version.set(saved);
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The reason is kept with the case.' });
    this.back();
  }

  protected back(): void {
    this.location.back();
  }
}
