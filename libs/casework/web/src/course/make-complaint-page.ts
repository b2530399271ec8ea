import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { MakeComplaint, Saved } from '@accord/casework/contract';
import { fundingNames, fundings, hasStages, type Funding } from '@accord/casework/rules';
import { AccordButton, AccordInput, Choice, DateInput, DayPipe, ErrorSummary, Field, PageState, When } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from './saved-meanwhile';
import { stageOptions, straightOptions } from '../triage/options';

/** A concern that was not settled becomes a complaint, counted from its first day. */
@Component({
  selector: 'accord-make-complaint-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, DateInput, DayPipe, ErrorSummary, Field, FormField, PageState, RouterLink, SavedMeanwhile, When],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Make it a complaint</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        <p class="nhsuk-body">It keeps its reference and its history. Its dates are counted from {{ file.receivedOn | day: 'sentence' }}, the day it reached us.</p>
        <accord-field label="Why does it become a complaint?"><textarea accordInput rows="3" [formField]="form.fields.because"></textarea></accord-field>
        <accord-choice legend="Who paid for the care?" [options]="fundings" [formField]="form.fields.funding" />
        @if (staged()) {
          <accord-choice legend="Which stage?" [options]="stages" [formField]="form.fields.stage">
            <ng-template accordWhen="2"><accord-choice legend="Why straight to stage 2?" [options]="straights" [formField]="form.fields.straightBecause" /></ng-template>
          </accord-choice>
        }
        @if (byHand()) {
          <accord-date legend="Answer by" hint="No confirmed rule gives a date here" [formField]="form.fields.handDate.due" />
          <accord-field label="Where does this date come from?"><input accordInput [formField]="form.fields.handDate.source" /></accord-field>
          <accord-field label="Who set it?"><input accordInput [formField]="form.fields.handDate.setBy" /></accord-field>
        }
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Make it a complaint' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class MakeComplaintPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly fundings = fundings.map((value) => ({ value, label: fundingNames[value] }));
  protected readonly stages = stageOptions;
  protected readonly straights = straightOptions;
  private readonly typed = linkedSignal(() => ({
    because: '', funding: this.screen.view.value()?.funding ?? '', stage: '', straightBecause: '', handDate: { due: '', source: '', setBy: '' },
  }));
  private readonly where = computed(() => ({ nation: this.screen.view.value()?.nation ?? ('england' as const), funding: (this.typed().funding || null) as Funding | null }));
  protected readonly staged = computed(() => hasStages(this.where()));
  protected readonly byHand = computed(() => (this.screen.view.value()?.byHand ?? false) && this.where().funding !== 'private');
  protected readonly form = contractForm(this.typed, MakeComplaint, ({ because, funding, stage, straightBecause, handDate }) => ({
    version: this.screen.view.value()?.version,
    because,
    funding: funding || null,
    stage: this.staged() && stage ? Number(stage) : null,
    straightBecause: this.staged() && stage === '2' ? straightBecause || null : null,
    handDate: this.byHand() ? handDate : null,
  }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/make-complaint`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'It is a formal complaint now.');
  }
}
