import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, dayInSentence, PageState, Summary, type SummaryRow } from '@accord/design-system/web';
import { OfferView } from '@accord/mediation/contract';
import { stateWords, suitabilityWords } from '@accord/mediation/rules';
import { apiView, CaseFrame } from '@accord/platform/web';
import { Answers } from './answers';
import { OfferForm } from './offer-form';

/** The offer of one mediation: to be made, or made and being answered. */
@Component({
  selector: 'accord-offer-page',
  imports: [AccordButton, Answers, CaseFrame, OfferForm, PageState, RouterLink, Summary],
  template: `
    @if (view.value(); as offer) {
      <accord-case-frame [caseId]="offer.caseId" />
    }
    <accord-page-state [of]="view" what="the offer" />
    @if (view.value(); as offer) {
      @if (offer.state === 'suitable') {
        <accord-offer-form [offer]="offer" />
      } @else {
        <h1 class="nhsuk-heading-m">Offer of mediation {{ offer.reference }}</h1>
        <accord-summary [rows]="rows()" />
        @if (offer.parties.length > 0) {
          <accord-answers [offer]="offer" />
        }
        <div class="nhsuk-button-group">
          @if (runs()) {
            <a accordButton [small]="true" [routerLink]="['/mediations', id()]">Open the mediation</a>
          }
          @if (maySay('withdraw')) {
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/mediations', id(), 'withdraw']">Somebody withdraws</a>
          }
          @if (maySay('find-suitable')) {
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', offer.caseId, 'mediation', 'suitability']">Answer the questions again</a>
          }
        </div>
        <p class="nhsuk-body"><a [routerLink]="['/cases', offer.caseId, 'mediation']">Back to the case</a></p>
      }
    }
  `,
})
export class OfferPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly runs = computed(() => this.session.may('mediation.run') && this.view.value()?.offeredOn);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}/offer`, OfferView);

  protected readonly rows = computed((): SummaryRow[] => {
    const offer = this.view.value();
    if (!offer) return [];
    const { state, screening, offeredOn, replyBy } = offer;
    return [
      { label: 'Where it stands', value: stateWords[state] },
      { label: 'Suitability', value: screening ? suitabilityWords[screening.result] : 'Not answered yet' },
      ...(screening && screening.stops.length > 0 ? [{ label: 'Why not', value: screening.stops.join(' ') }] : []),
      ...(screening && screening.safeguards.length > 0 ? [{ label: 'Safeguards', value: screening.safeguards.join('; ') }] : []),
      ...(offeredOn ? [{ label: 'Offered', value: dayInSentence(offeredOn) }] : []),
      ...(replyBy ? [{ label: 'Answer asked for by', value: dayInSentence(replyBy) }] : []),
    ];
  });

  protected maySay(step: string): boolean {
    return this.view.value()?.steps.some((one) => one.step === step && one.because === null) ?? false;
  }
}
