import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, Choice, ErrorSummary, PageState } from '@accord/design-system/web';
import { OfferView, Withdraw } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, CaseFrame, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';

/** Somebody withdraws: mediation ends, booked meetings are cancelled, the complaint goes on. */
@Component({
  selector: 'accord-withdraw-page',
  imports: [AccordButton, AccordFormDirective, CaseFrame, Choice, ErrorSummary, FormField, PageState, RouterLink],
  template: `
    @if (view.value(); as offer) {
      <accord-case-frame [caseId]="offer.caseId" />
    }
    <accord-page-state [of]="view" what="the offer" />
    @if (view.value()) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Somebody withdraws</h1>
        <p class="nhsuk-body">Mediation ends for everybody. Meetings that are booked are cancelled and each person is told in neutral words. The complaint and its dates go on.</p>
        <accord-choice legend="Who withdraws?" [options]="whos" [formField]="form.fields.by" />
        <button accordButton kind="warning" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'End mediation' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id(), 'offer']">Cancel</a></p>
      </form>
    }
  `,
})
export class WithdrawPage {
  readonly id = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}/offer`, OfferView);
  protected readonly whos = [{ value: 'patient', label: 'The patient side' }, { value: 'staff', label: 'The staff side' }, { value: 'organisation', label: 'The organisation' }];
  protected readonly form = contractForm(signal({ by: '' }), Withdraw, (typed) => ({ ...typed, version: this.view.value()?.version }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'withdrawal', request, sending));
    const caseId = this.view.value()?.caseId;
    if (answer?.ok && caseId) await this.client.goTo(['/cases', caseId, 'mediation'], 'Mediation has ended. The complaint goes on.');
  }
}
