import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgreePeriod, CaseDates } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field, PageState, When } from '@accord/design-system/web';
import { AccordFormDirective, apiView, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';
import { beyondSixMonths } from './beyond-six-months';
import { Meanwhile } from './meanwhile';

interface Typed {
  readonly agreedBy: string;
  readonly agreedOn: string;
  /** A number of working days, or `other` for a date. */
  readonly period: string;
  readonly until: string;
  readonly letterSentOn: string;
  readonly reason: string;
}

/** When the complainant will have an answer, as agreed with them or fixed by us. */
@Component({
  selector: 'accord-period-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, DateInput, ErrorSummary, Field, FormField, Meanwhile, PageState, RouterLink, When],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the case" />
    @if (view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-meanwhile [saved]="form.saved()" (seen)="version.set($event)" />
        <h1 class="nhsuk-heading-m">When they will have an answer</h1>
        <accord-choice legend="Who decided?" [options]="whos" [formField]="form.fields.agreedBy">
          <ng-template accordWhen="body">
            <accord-date legend="Our letter that says so went on" hint="Leave it empty while it has not gone" [optional]="true" [formField]="form.fields.letterSentOn" />
          </ng-template>
        </accord-choice>
        <accord-date legend="Agreed on" [quick]="true" [formField]="form.fields.agreedOn" />
        <accord-choice legend="How long?" hint="Working days count after the day it reached us." [options]="hows" [formField]="form.fields.period">
          <ng-template accordWhen="other">
            <accord-date legend="Answer by" [formField]="form.fields.until" />
            <p class="nhsuk-body" role="status">{{ beyond() }}</p>
          </ng-template>
        </accord-choice>
        <accord-field label="Note" hint="Say why where the date is earlier than the last, or the last had passed" [optional]="true"><input accordInput [formField]="form.fields.reason" /></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the date' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Cancel</a></p>
      </form>
    }
  `,
})
export class PeriodPage {
  readonly id = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
  protected readonly version = linkedSignal(() => this.view.value()?.version ?? 0);
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
  protected readonly beyond = computed(() => (this.typed().period === 'other' ? beyondSixMonths(this.typed(), this.view.value()?.commitments ?? []) : ''));
  private readonly typed = signal<Typed>({ agreedBy: '', agreedOn: inject(Today).date(), period: '', until: '', letterSentOn: '', reason: '' });
  protected readonly form = contractForm(this.typed, AgreePeriod, ({ agreedBy, agreedOn, period, until, letterSentOn, reason }) => ({
    agreedBy,
    agreedOn,
    reason,
    version: this.version(),
    letterSentOn: agreedBy === 'body' ? letterSentOn : null,
    ...(period === '' ? {} : { period: period === 'other' ? { until } : { length: Number(period), unit: 'working-day' } }),
  }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'period', request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The date of the answer is recorded.');
  }
}
