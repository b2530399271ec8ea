import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ActMade, SwitchRuleOff } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';

/** A rule no longer holds for consent from a day on: both dates are shown again, and the earlier binds. */
@Component({
  selector: 'accord-end-hold-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">{{ ruleId() }}: no longer hold for consent</h1>
      <p class="nhsuk-body">The date counted from receipt binds again. The other is shown beside it.</p>
      <accord-date legend="For what begins on or after" hint="For example, 1 4 2027" [formField]="form.fields.validFrom" />
      <accord-field label="Why"><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'No longer hold' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/admin/rules', ruleId()]">Cancel</a></p>
    </form>
  `,
})
export class EndHoldPage {
  readonly ruleId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly form = contractForm(signal({ validFrom: '', reason: '' }), SwitchRuleOff);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/rules/${this.ruleId()}/consent-hold/off`, request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The rule no longer holds for consent.', `/admin/rules/${this.ruleId()}`);
  }
}
