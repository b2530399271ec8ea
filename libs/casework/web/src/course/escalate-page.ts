import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Escalate, Saved } from '@accord/casework/contract';
import { AccordButton, AccordInput, DateInput, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm, Today } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from './saved-meanwhile';

/** Stage 1 did not settle it: stage 2 starts. */
@Component({
  selector: 'accord-escalate-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, DateInput, ErrorSummary, Field, FormField, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value()) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Move to stage 2</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        <p class="nhsuk-body">{{ lastDay() }}</p>
        <accord-date legend="Moved on" [quick]="true" [formField]="form.fields.on" />
        <accord-field label="Why does it move to stage 2?"><textarea accordInput rows="3" [formField]="form.fields.because"></textarea></accord-field>
        @if (byHand()) {
          <accord-date legend="Answer by" hint="No confirmed rule gives a date here" [formField]="form.fields.handDate.due" />
          <accord-field label="Where does this date come from?"><input accordInput [formField]="form.fields.handDate.source" /></accord-field>
          <accord-field label="Who set it?"><input accordInput [formField]="form.fields.handDate.setBy" /></accord-field>
        }
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Move to stage 2' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class EscalatePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  /** The lengths of Northern Ireland disagree (30 days, 30 working days), and in Scotland none was read (response-times 1.3, 1.5). */
  protected readonly lastDay = computed(() =>
    this.screen.view.value()?.nation === 'northern-ireland'
      ? 'Nobody has confirmed whether they may ask for 30 days or 30 working days: accept to the later day.'
      : 'No text that was read sets a last day on which they may ask.',
  );
  protected readonly byHand = computed(() => {
    const file = this.screen.view.value();
    return file ? file.byHand && file.funding !== 'private' : false;
  });
  protected readonly form = contractForm(signal({ on: inject(Today).date(), because: '', handDate: { due: '', source: '', setBy: '' } }), Escalate, ({ handDate, ...typed }) => ({
    ...typed,
    handDate: this.byHand() ? handDate : null,
    version: this.screen.view.value()?.version,
  }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/escalate`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The complaint is at stage 2.');
  }
}
