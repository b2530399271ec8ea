import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choice, Choices, DateInput, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { OfferView, RecordAnswer } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';

/** What one party answered: taking part and sharing the summary each by itself. */
@Component({
  selector: 'accord-answer-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, Choices, DateInput, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    @if (view.value(); as offer) {
      <accord-case-frame [caseId]="offer.caseId" />
    }
    <accord-page-state [of]="view" what="the offer" />
    @if (party(); as who) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">What {{ who.name }} answered</h1>
        <p class="nhsuk-body">Saying no changes nothing for the complaint, and nobody has to give a reason.</p>
        <accord-choice legend="Their answer" [options]="answers()" [formField]="form.fields.answer" />
        @if (typed().answer === 'accepted') {
          <accord-choices legend="They agree, each by itself, to" [options]="consents" [formField]="form.fields.consents" />
        } @else if (typed().answer) {
          <accord-field label="Reason, if they gave one" [optional]="true">
            <select accordInput [formField]="form.fields.reason">
              <option value="">None given</option>
              @for (reason of reasons; track reason.value) {
                <option [value]="reason.value">{{ reason.label }}</option>
              }
            </select>
          </accord-field>
        }
        <accord-date legend="Answered on" [quick]="true" [formField]="form.fields.answeredOn" />
        <accord-choice legend="How they answered" [options]="ways" [formField]="form.fields.answeredBy" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the answer' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id(), 'offer']">Cancel</a></p>
      </form>
    }
  `,
})
export class AnswerPage {
  readonly id = input.required<string>();
  readonly partyId = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}/offer`, OfferView);
  protected readonly party = computed(() => this.view.value()?.parties.find(({ id }) => id === this.partyId()));
  /** Nobody takes back what they never gave. */
  protected readonly answers = computed(() => [
    { value: 'accepted', label: 'Yes' }, { value: 'declined', label: 'No, thank you' },
    ...(this.party()?.answer === 'accepted' ? [{ value: 'withdrawn', label: 'They agreed before and changed their mind' }] : []),
  ]);
  protected readonly consents = [{ value: 'take-part', label: 'Take part in mediation' }, { value: 'share-summary', label: 'Let the mediator read the summary' }];
  protected readonly reasons = [
    { value: 'rather-the-complaint', label: 'They would rather have the complaint answered' }, { value: 'no-trust', label: 'They have no trust in it' },
    { value: 'too-soon', label: 'It is too soon' }, { value: 'advised-not-to', label: 'They were advised not to' }, { value: 'other', label: 'Another reason' },
  ];
  protected readonly ways = [{ value: 'phone', label: 'By phone' }, { value: 'in-person', label: 'In person' }, { value: 'letter', label: 'By letter' }, { value: 'e-mail', label: 'By e-mail' }];
  protected readonly typed = signal({ answer: '', consents: [] as readonly string[], reason: '', answeredOn: inject(Today).date(), answeredBy: '' });
  protected readonly form = contractForm(this.typed, RecordAnswer, (typed) => ({ ...typed, reason: typed.reason === '' ? null : typed.reason, version: this.view.value()?.version }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.put(this.id(), `parties/${this.partyId()}/answer`, request, sending));
    if (!answer?.ok) return;
    const done = answer.value.state === 'agreed' ? 'Everybody has agreed. A coordinator can choose a mediator now.' : 'The answer is recorded.';
    await this.client.goTo(['/mediations', this.id(), 'offer'], done);
  }
}
