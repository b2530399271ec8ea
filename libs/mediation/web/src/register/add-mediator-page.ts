import { Component, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field, Tick } from '@accord/design-system/web';
import { AddMediator } from '@accord/mediation/contract';
import { Made } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';

/** Adds a mediator: their body, registration and insurance, what they know and speak. */
@Component({
  selector: 'accord-add-mediator-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink, Tick],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Add a mediator</h1>
      <accord-field label="Colleague with an account" hint="Only colleagues with the mediator role. Leave it open for a provider." [optional]="true">
        <select accordInput [formField]="form.fields.staffId">
          <option value="">Nobody of ours</option>
          @for (colleague of colleagues(); track colleague.id) {
            <option [value]="colleague.id">{{ colleague.name }}</option>
          }
        </select>
      </accord-field>
      <accord-field label="Name"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
      <accord-field label="E-mail address"><input accordInput type="email" autocomplete="off" [formField]="form.fields.email" /></accord-field>
      <accord-choice legend="Kind" [inline]="true" [options]="kinds" [formField]="form.fields.kind" />
      <accord-field label="Professional body"><input accordInput [formField]="form.fields.body" /></accord-field>
      <accord-field label="Registration number"><input accordInput width="20" [formField]="form.fields.registrationNumber" /></accord-field>
      <accord-date legend="Registered until" [formField]="form.fields.registeredUntil" />
      <accord-date legend="Insured until" [formField]="form.fields.insuredUntil" />
      <accord-field label="What they know well" hint="Separate by commas" [optional]="true"><input accordInput [formField]="form.fields.specialisms" /></accord-field>
      <accord-field label="Languages" hint="Separate by commas" [optional]="true"><input accordInput [formField]="form.fields.languages" /></accord-field>
      <accord-tick label="Works by video" [formField]="form.fields.remote" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Add the mediator' }}</button>
      <p class="nhsuk-body"><a routerLink="/mediators">Cancel</a></p>
    </form>
  `,
})
export class AddMediatorPage {
  private readonly api = inject(ApiClient);
  private readonly client = inject(MediationClient);
  private readonly staff = apiView(() => '/api/staff/names', StaffNames);
  protected readonly colleagues = computed(() => (this.staff.value()?.items ?? []).filter(({ roles }) => roles.includes('mediator')));
  protected readonly kinds = [{ value: 'internal', label: 'Internal' }, { value: 'provider', label: 'Provider' }];
  protected readonly form = contractForm(
    signal({ staffId: '', name: '', email: '', kind: '', body: '', registrationNumber: '', registeredUntil: '', insuredUntil: '', specialisms: '', languages: '', remote: false }),
    AddMediator,
    (typed) => ({ ...typed, staffId: typed.staffId || null, specialisms: listOf(typed.specialisms), languages: listOf(typed.languages) }),
  );

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/mediators', request, Made, sending));
    if (answer?.ok) await this.client.goTo(['/mediators'], 'The mediator is on the register.');
  }
}

const listOf = (text: string): string[] => text.split(',').map((one) => one.trim()).filter(Boolean);
