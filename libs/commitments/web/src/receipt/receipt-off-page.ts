import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ActMade, SwitchReceiptOff } from '@accord/commitments/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';

/** From now on receipt counts on the day it happened. */
@Component({
  selector: 'accord-receipt-off-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Switch receipt out of hours off</h1>
      <p class="nhsuk-body">What is written down from now on counts from the day it reached us.</p>
      <accord-field label="Why"><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Switch it off' }}</button>
      <p class="nhsuk-body"><a routerLink="/admin/receipt">Cancel</a></p>
    </form>
  `,
})
export class ReceiptOffPage {
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly form = contractForm(signal({ reason: '' }), SwitchReceiptOff);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/receipt/off', request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The practice is switched off.', '/admin/receipt');
  }
}
