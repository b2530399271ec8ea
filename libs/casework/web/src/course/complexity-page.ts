import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Saved, SetComplexity } from '@accord/casework/contract';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { complexityOptions } from '../triage/options';
import { SavedMeanwhile } from './saved-meanwhile';

/** How complex a complaint is, with the reason: the local target moves, and nothing else. */
@Component({
  selector: 'accord-complexity-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, ErrorSummary, Field, FormField, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">How complex is it?</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        <p class="nhsuk-body">Our own target may follow from it. That is policy, not law: no other date moves.</p>
        <accord-choice legend="Complexity" [options]="options" [formField]="form.fields.complexity" />
        <accord-field label="Why?"><textarea accordInput rows="3" [formField]="form.fields.because"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the complexity' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class ComplexityPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly options = complexityOptions;
  private readonly stands = linkedSignal(() => ({ complexity: this.screen.view.value()?.complexity ?? '', because: '' }));
  protected readonly form = contractForm(this.stands, SetComplexity, (typed) => ({ ...typed, version: this.screen.view.value()?.version }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/complexity`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The complexity is saved.');
  }
}
