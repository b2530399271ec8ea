import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choice, Choices, DateInput, ErrorSummary, Field, NotYet, PageState } from '@accord/design-system/web';
import { MediationView, RecordOutcome } from '@accord/mediation/contract';
import { heldOutcomes, resultsAfter, resultWords } from '@accord/mediation/rules';
import { AccordFormDirective, apiView, contractForm, Today } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from './titled';

/** What came of it: a code and a day, and words only if everybody releases them. Nothing else leaves mediation. */
@Component({
  selector: 'accord-result-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, Choices, DateInput, ErrorSummary, Field, FormField, NotYet, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the mediation" />
    @if (view.value(); as mediation) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Record the result</h1>
        <p class="nhsuk-body">The complaint is told this and nothing more. What was said stays in the room.</p>
        @if (whyNot(); as because) {
          <accord-not-yet [because]="because" />
        } @else {
          <accord-choice legend="What came of it" [options]="options()" [formField]="form.fields.result" />
          <accord-date legend="On" [quick]="true" [formField]="form.fields.onDate" />
          <accord-field label="Words that everybody releases" hint="Leave it empty unless every party has agreed to each word." [optional]="true">
            <textarea accordInput rows="5" [formField]="form.fields.releasedWords"></textarea>
          </accord-field>
          @if (typed().releasedWords) {
            <accord-choices legend="Who has released these words" [options]="parties()" [formField]="form.fields.releasedBy" />
          }
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the result' }}</button>
        }
        <p class="nhsuk-body"><a [routerLink]="['/mediations', mediation.id]">Cancel</a></p>
      </form>
    }
  `,
})
export class ResultPage {
  readonly id = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly typed = signal({ result: '', onDate: inject(Today).date(), releasedWords: '', releasedBy: [] as readonly string[] });
  protected readonly form = contractForm(this.typed, RecordOutcome, (typed) => ({ ...typed, version: this.view.value()?.version }));
  private readonly held = computed(() => (this.view.value()?.sessions ?? []).filter(({ outcome }) => outcome !== null && heldOutcomes.includes(outcome)).length);
  /** Only what can be: without a meeting that was held nothing can have been agreed. */
  protected readonly options = computed(() => resultsAfter(this.held()).map((value) => ({ value, label: resultWords[value] })));
  protected readonly parties = computed(() => (this.view.value()?.parties ?? []).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly whyNot = computed(() => this.view.value()?.steps.find(({ step }) => step === 'record-outcome')?.because ?? null);

  constructor() {
    titled(this.view);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.put(this.id(), 'outcome', request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations', this.id()], 'The result is recorded. The complaint can see it now.');
  }
}
