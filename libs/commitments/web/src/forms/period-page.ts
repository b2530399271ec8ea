import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgreePeriod } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field, When } from '@accord/design-system/web';
import { AccordFormDirective, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';

interface Typed {
  readonly agreedBy: string;
  readonly agreedOn: string;
  /** A number of working days, or `other` for a date. */
  readonly period: string;
  readonly until: string;
  readonly reason: string;
}

/** When the complainant will have an answer, as agreed with them or fixed by us. */
@Component({
  selector: 'accord-period-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink, When],
  template: `
    <accord-case-frame [caseId]="id()" />
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">When they will have an answer</h1>
      <accord-choice legend="Who decided?" [options]="whos" [formField]="form.fields.agreedBy" />
      <accord-date legend="Agreed on" [quick]="true" [formField]="form.fields.agreedOn" />
      <accord-choice legend="How long?" hint="Working days count after the day it reached us." [options]="hows" [formField]="form.fields.period">
        <ng-template accordWhen="other">
          <accord-date legend="Answer by" [formField]="form.fields.until" />
        </ng-template>
      </accord-choice>
      <accord-field label="Note" [optional]="true"><input accordInput [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the date' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Cancel</a></p>
    </form>
  `,
})
export class PeriodPage {
  readonly id = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  protected readonly whos = [
    { value: 'complainant', label: 'The complainant agreed' },
    { value: 'body', label: 'We fixed it, because they did not want to discuss it' },
  ];
  protected readonly hows = [
    { value: '25', label: '25 working days' },
    { value: '40', label: '40 working days' },
    { value: '60', label: '60 working days' },
    { value: 'other', label: 'To a date' },
  ];
  private readonly typed = signal<Typed>({ agreedBy: '', agreedOn: inject(Today).date(), period: '', until: '', reason: '' });
  protected readonly form = contractForm(this.typed, AgreePeriod, ({ agreedBy, agreedOn, period, until, reason }) => ({
    agreedBy,
    agreedOn,
    reason,
    ...(period === '' ? {} : { period: period === 'other' ? { until } : { length: Number(period), unit: 'working-day' } }),
  }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'period', request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The date of the answer is recorded.');
  }
}
