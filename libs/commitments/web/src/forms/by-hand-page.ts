import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseDates, SetDateByHand } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, apiView, CaseFrame, contractForm } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';
import { Meanwhile } from './meanwhile';

/** A date that a named person vouches for, where no confirmed rule gives one. */
@Component({
  selector: 'accord-by-hand-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, DateInput, ErrorSummary, Field, FormField, Meanwhile, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the case" />
    @if (view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-meanwhile [saved]="form.saved()" (seen)="version.set($event)" />
        <h1 class="nhsuk-heading-m">Set a date by hand</h1>
        <p class="nhsuk-body">Your name is kept with the date, and so is where it comes from.</p>
        <p class="nhsuk-body">Where a rule gives the date, on time is measured by the rule. Yours stands beside it.</p>
        <accord-choice legend="What is the date for?" [options]="whats" [formField]="form.fields.what" />
        <accord-date legend="Due on" hint="For example, 4 1 2027" [formField]="form.fields.due" />
        <accord-field label="Where does this date come from?" hint="The text you read, and where">
          <input accordInput [formField]="form.fields.source" />
        </accord-field>
        <accord-field label="Why" [optional]="true"><input accordInput [formField]="form.fields.reason" /></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Set the date' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Cancel</a></p>
      </form>
    }
  `,
})
export class ByHandPage {
  readonly id = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
  protected readonly version = linkedSignal(() => this.view.value()?.version ?? 0);
  protected readonly whats = [
    { value: 'answer', label: 'The answer' },
    { value: 'acknowledge', label: 'The acknowledgement' },
  ];
  protected readonly form = contractForm(signal({ what: '', due: '', source: '', reason: '' }), SetDateByHand, (typed) => ({ ...typed, version: this.version() }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'by-hand', request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The date is set.');
  }
}
