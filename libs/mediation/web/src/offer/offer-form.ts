import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choices, Count, DateInput, Details, ErrorSummary, Field, PartState, Tick } from '@accord/design-system/web';
import { Offer, OfferChoices } from '@accord/mediation/contract';
import type { OfferView } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { StaffSide, someStaff } from './staff-side';

/** To whom mediation is offered, by when they should answer, and what a mediator would read. */
@Component({
  selector: 'accord-offer-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choices, Count, DateInput, Details, ErrorSummary, Field, FormField, PartState, RouterLink, StaffSide, Tick],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Offer mediation</h1>
      <accord-part-state [of]="choices" what="the people of this case" />
      @if (choices.value(); as known) {
        @for (safeguard of offer().screening?.safeguards ?? []; track safeguard) {
          <p class="nhsuk-body"><strong>Safeguard:</strong> {{ safeguard }}.</p>
        }
        <accord-choices legend="Patient side" size="s" [options]="people()" [formField]="form.fields.personIds" />
        @if (speaksForSomebody()) {
          <accord-tick label="I checked that the representative may speak and settle for the patient" [formField]="form.fields.authorityChecked" />
        }
        @for (one of form.fields.staff; track $index; let at = $index) {
          <accord-staff-side [fields]="one" [colleagues]="known.staff" [number]="at + 1" />
        }
        @if (typed().staff.length < 4) {
          <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="another()">Add another member of staff</button></p>
        }
        <accord-date legend="Ask for an answer by" size="s" [formField]="form.fields.replyBy" />
        <accord-field label="Summary for the mediator" size="s" hint="What the complaint is about. The mediator reads it only if everybody agrees." [optional]="true">
          <textarea accordInput rows="5" [formField]="form.fields.summary"></textarea>
          <accord-count [text]="typed().summary" [max]="4000" />
        </accord-field>
        <accord-details heading="What the patient side is told"><p class="accord-words">{{ known.words.patient }}</p></accord-details>
        <accord-details heading="What the staff side is told"><p class="accord-words">{{ known.words.staff }}</p></accord-details>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Offer mediation' }}</button>
      }
      <p class="nhsuk-body"><a [routerLink]="['/cases', offer().caseId, 'mediation']">Cancel</a></p>
    </form>
  `,
})
export class OfferForm {
  readonly offer = input.required<OfferView>();
  private readonly client = inject(MediationClient);
  protected readonly choices = apiView(() => `/api/cases/${this.offer().caseId}/mediation/choices`, OfferChoices);
  protected readonly typed = signal({ personIds: [] as readonly string[], authorityChecked: false, staff: [someStaff()], replyBy: '', summary: '' });
  protected readonly form = contractForm(this.typed, Offer, (typed) => ({
    ...typed, version: this.offer().version, staff: typed.staff.map((one) => ({ ...one, staffId: one.staffId === '' ? null : one.staffId })),
  }));
  protected readonly people = computed(() => (this.choices.value()?.people ?? []).map(({ personId, name, roles }) => ({ value: personId, label: `${name} (${roles.join(', ')})` })));
  protected readonly speaksForSomebody = computed(() => this.choices.value()?.people.some(({ personId, roles }) => this.typed().personIds.includes(personId) && !roles.includes('patient')) ?? false);

  constructor() {
    effect(() => {
      const suggested = this.choices.value()?.suggestedReplyBy;
      if (suggested && !untracked(this.typed).replyBy) this.typed.update((typed) => ({ ...typed, replyBy: suggested }));
    });
  }

  protected another(): void {
    this.typed.update((typed) => ({ ...typed, staff: [...typed.staff, someStaff()] }));
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.offer().id, 'offer', request, sending));
    if (answer?.ok) await this.client.goTo(['/cases', this.offer().caseId, 'mediation'], 'Mediation is offered. Tell both sides, and record what they answer.');
  }
}
