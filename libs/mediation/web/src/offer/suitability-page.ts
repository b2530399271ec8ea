import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, Choice, Choices, DateInput, ErrorSummary } from '@accord/design-system/web';
import { Screen, Screened } from '@accord/mediation/contract';
import { suitabilityCodes, suitabilityQuestions } from '@accord/mediation/rules';
import type { SuitabilityCode } from '@accord/mediation/rules';
import { AccordFormDirective, ApiClient, CaseFrame, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';

/** The suitability questions: what must stop an offer comes first. "Not known" never counts as clear. */
@Component({
  selector: 'accord-suitability-page',
  imports: [AccordButton, AccordFormDirective, CaseFrame, Choice, Choices, DateInput, ErrorSummary, FormField, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Is mediation suitable?</h1>
      <p class="nhsuk-body">Answer each question. “Not known” means that somebody has to find out first.</p>
      @for (code of codes; track code) {
        <accord-choice [legend]="questions[code].asks" size="s" [inline]="true" [options]="answers" [formField]="form.fields.answers[code]" />
      }
      <accord-choices legend="What do they hope for?" [options]="wants" [optional]="true" [formField]="form.fields.wants" />
      <accord-date legend="If not now, look again on" [optional]="true" [formField]="form.fields.reviewOn" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the answers' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'mediation']">Cancel</a></p>
    </form>
  `,
})
export class SuitabilityPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly client = inject(MediationClient);
  protected readonly codes = suitabilityCodes;
  protected readonly questions = suitabilityQuestions;
  protected readonly answers = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'not-known', label: 'Not known' }];
  protected readonly wants = [{ value: 'explanation', label: 'An explanation' }, { value: 'apology', label: 'An apology' }, { value: 'change', label: 'A change' }, { value: 'repair', label: 'Trust again' }];
  private readonly unanswered = Object.fromEntries(suitabilityCodes.map((code) => [code, ''])) as Record<SuitabilityCode, string>;
  protected readonly form = contractForm(signal({ answers: this.unanswered, wants: [] as readonly string[], reviewOn: '' }), Screen);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/mediation/screening`, request, Screened, sending));
    if (!answer?.ok) return;
    const { mediationId, stops, safeguards } = answer.value;
    if (stops.length > 0) return this.client.goTo(['/cases', this.id(), 'mediation'], 'The answers are saved. Mediation is not offered.');
    const kept = safeguards.length > 0 ? ` Keep to: ${safeguards.join('; ')}.` : '';
    await this.client.goTo(['/mediations', mediationId, 'offer'], `Mediation is suitable.${kept}`);
  }
}
