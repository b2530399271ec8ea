import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { OutcomeView } from '@accord/outcomes/contract';
import { AccordButton, Lead, PageState, PrintButton } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { ApologyAdvice } from './advice';
import { ApologyAsRead } from './as-read';
import { RemediesTable } from './remedies-table';
import { SpokenApologies } from './spoken-apologies';

/** The apology as it stands, and what is given to put things right. */
@Component({
  selector: 'accord-apology-page',
  imports: [AccordButton, ApologyAdvice, ApologyAsRead, CaseFrame, Lead, PageState, PrintButton, RemediesTable, RouterLink, SpokenApologies],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the apology" />
    @if (view.value(); as outcome) {
      <accord-lead heading="Apology">
        @if (mayWrite()) {
          <a accordButton [small]="true" [routerLink]="['/cases', id(), 'apology', 'write']">{{ outcome.apology.version === 0 ? 'Write the apology' : 'Change the apology' }}</a>
        }
      </accord-lead>
      <accord-apology-as-read [text]="outcome.apology.text" />
      <accord-apology-advice [text]="outcome.apology.text" />
      <section aria-labelledby="spoken">
        <h2 class="nhsuk-heading-s" id="spoken">Said to the person</h2>
        <accord-spoken-apologies [apologies]="outcome.spoken" />
        @if (mayWrite()) {
          <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'apology', 'spoken']">Record a spoken apology</a>
        }
      </section>
      <section aria-labelledby="remedies">
        <h2 class="nhsuk-heading-s" id="remedies">What is given to put things right</h2>
        <accord-remedies-table [remedies]="outcome.remedies" />
        @if (mayWrite()) {
          <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'apology', 'remedy']">Add a remedy</a>
        }
      </section>
      <accord-print-button />
    }
  `,
})
export class ApologyPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('outcome.write'));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/outcome`, OutcomeView);
}
