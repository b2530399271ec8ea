import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ActMade, SwitchReceiptOn } from '@accord/commitments/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';
import { ReadingFields } from '../forms/reading-fields';

/** The organisation's own procedure on receipt out of hours: its words, who confirmed them, and the time. */
@Component({
  selector: 'accord-receipt-on-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, ReadingFields, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Receipt out of hours</h1>
      <p class="nhsuk-body">It counts for what is written down from now on. Dates that stand move only when somebody moves them.</p>
      <accord-field label="From what time is it out of hours?" hint="For example, 17:00. Days not worked are out of hours too."><input accordInput autocomplete="off" [formField]="form.fields.cutOff" /></accord-field>
      <accord-reading-fields source="Which procedure says so, and where?" example="For example, Complaints policy 2026, section 4.2" who="Who confirmed it?" when="Confirmed on" words="Its words" [fields]="form.fields" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Switch it on' }}</button>
      <p class="nhsuk-body"><a routerLink="/admin/receipt">Cancel</a></p>
    </form>
  `,
})
export class ReceiptOnPage {
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly form = contractForm(signal({ cutOff: '', source: '', readBy: '', readOn: '', quotation: '' }), SwitchReceiptOn);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/receipt', request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The practice is switched on.', '/admin/receipt');
  }
}
