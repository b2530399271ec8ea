import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { AccordButton, Lead, NotYet, PageState } from '@accord/design-system/web';
import { CaseMediation } from '@accord/mediation/contract';
import { apiView, CaseFrame } from '@accord/platform/web';
import { CaseMediationLines } from './case-mediation-lines';

/** Mediation as the complaint knows it: offered or why not, answers, dates, the result. */
@Component({
  selector: 'accord-case-mediation-page',
  imports: [AccordButton, CaseFrame, CaseMediationLines, Lead, NotYet, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="mediation" />
    @if (view.value(); as mediation) {
      <accord-lead heading="Mediation">
        @if (mayOffer()) {
          @if (mediation.whyNotOffer; as because) {
            <accord-not-yet [because]="because" />
          } @else {
            <a accordButton [small]="true" [routerLink]="['/cases', id(), 'mediation', 'suitability']">Offer mediation</a>
          }
        }
      </accord-lead>
      <p class="nhsuk-body">What was said is not in this file. {{ mediation.dates }}</p>
      @for (item of mediation.items; track item.id) {
        <accord-case-mediation-lines [item]="item" [mayOffer]="mayOffer()" />
      } @empty {
        <p class="nhsuk-body">Mediation has not been offered yet.</p>
      }
    }
  `,
})
export class CaseMediationPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayOffer = computed(() => this.session.may('mediation.offer'));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/mediation`, CaseMediation);
}
