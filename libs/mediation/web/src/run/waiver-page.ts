import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, DateInput, ErrorSummary, PageState, Tick } from '@accord/design-system/web';
import { MediationView, Waive } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, contractForm, Today } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from './titled';

/** One party's written word that the declared link does not matter to them. */
@Component({
  selector: 'accord-waiver-page',
  imports: [AccordButton, AccordFormDirective, DateInput, ErrorSummary, FormField, PageState, RouterLink, Tick],
  template: `
    <accord-page-state [of]="view" what="the mediation" />
    @if (party(); as who) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Waiver of {{ who.name }}</h1>
        <p class="nhsuk-body">They know the link that the mediator declared, and still want this mediator.</p>
        <accord-date legend="Written on" [quick]="true" [formField]="form.fields.waivedOn" />
        <accord-tick label="I have their waiver in writing" [formField]="form.fields.inWriting" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the waiver' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class WaiverPage {
  readonly id = input.required<string>();
  readonly partyId = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly party = computed(() => this.view.value()?.parties.find(({ id }) => id === this.partyId()));
  protected readonly form = contractForm(signal({ waivedOn: inject(Today).date(), inWriting: false }), Waive, (typed) => ({ ...typed, partyId: this.partyId(), version: this.view.value()?.version }));

  constructor() {
    titled(this.view);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'waivers', request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations', this.id()], 'The waiver is recorded.');
  }
}
