import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { ActMade, HoldForConsent } from '@accord/commitments/contract';
import { AccordButton, DateInput, ErrorSummary } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';
import { ReadingFields } from '../forms/reading-fields';

/** The text that holds a date until consent comes: who read it, when, and the words. */
@Component({
  selector: 'accord-hold-page',
  imports: [AccordButton, AccordFormDirective, DateInput, ErrorSummary, FormField, ReadingFields, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">{{ ruleId() }}: hold for consent</h1>
      <p class="nhsuk-body">Its dates will count from the day consent comes. Cases that run keep theirs, unless somebody moves them.</p>
      <accord-reading-fields example="For example, SSI 2012/36 as amended, regulation 6B" words="The words that hold the date" [fields]="form.fields" />
      <accord-date legend="For what begins on or after" hint="For example, 1 4 2026" [formField]="form.fields.validFrom" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Hold for consent' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/admin/rules', ruleId()]">Cancel</a></p>
    </form>
  `,
})
export class HoldPage {
  readonly ruleId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  private readonly model = signal({ source: '', readBy: inject(Session).me()?.name ?? '', readOn: '', quotation: '', validFrom: '' });
  protected readonly form = contractForm(this.model, HoldForConsent);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/rules/${this.ruleId()}/consent-hold`, request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The rule holds for consent.', `/admin/rules/${this.ruleId()}`);
  }
}
