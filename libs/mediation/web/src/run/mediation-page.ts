import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, Lead, NotYet, PageState, Tag } from '@accord/design-system/web';
import { MediationView } from '@accord/mediation/contract';
import { stateWords } from '@accord/mediation/rules';
import { apiView } from '@accord/platform/web';
import { Independence } from './independence';
import { PartiesTable } from './parties-table';
import { SessionCards } from '../sessions/session-cards';
import { nextSteps } from './next-steps';
import { ResultLines } from './result-lines';
import { titled } from './titled';

/** The arrangement of one mediation: who takes part, the mediator, the meetings, the result. */
@Component({
  selector: 'accord-mediation-page',
  imports: [AccordButton, Independence, Lead, NotYet, PageState, PartiesTable, ResultLines, RouterLink, SessionCards, Tag],
  template: `
    <accord-page-state [of]="view" what="the mediation" />
    @if (view.value(); as mediation) {
      <p class="nhsuk-body-s"><a routerLink="/mediations">Your mediations</a></p>
      <accord-lead [heading]="'Mediation ' + mediation.reference"><accord-tag>{{ states[mediation.state] }}</accord-tag></accord-lead>
      <p class="nhsuk-body">What is said in mediation has no place here. Only the result, its date and released words go back to the complaint.</p>
      <div class="nhsuk-button-group">
        @for (step of steps(); track step.to; let at = $index) {
          @if (step.because; as because) {
            <accord-not-yet [because]="because" />
          } @else {
            <a accordButton [kind]="at === 0 ? '' : 'secondary'" [small]="true" [routerLink]="['/mediations', id()].concat(step.to)">{{ step.words }}</a>
          }
        }
      </div>
      @if (mediation.result) {
        <accord-result-lines [mediation]="mediation" />
      }
      <accord-parties-table [mediation]="mediation" />
      <accord-independence [mediation]="mediation" />
      @if (mediation.summary) {
        <section>
          <h2 class="nhsuk-heading-s">What the complaint is about</h2>
          <p class="nhsuk-body accord-words">{{ mediation.summary }}</p>
        </section>
      }
      <accord-session-cards [mediation]="mediation" (changed)="view.reload()" />
    }
  `,
})
export class MediationPage {
  readonly id = input.required<string>();
  protected readonly states = stateWords;
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly steps = computed(() => nextSteps(this.view.value()));

  constructor() {
    titled(this.view);
  }
}
