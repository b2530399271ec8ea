import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { CaseDates } from '@accord/commitments/contract';
import { AccordButton, Empty, Lead, PageState, PrintButton } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { DatesTable } from './dates-table';
import { FactsTable } from './facts-table';
import { Prompts } from './prompts';

/** Every date of a case: what is due, how it stands, and the log that all of it follows from. */
@Component({
  selector: 'accord-dates-page',
  imports: [AccordButton, CaseFrame, DatesTable, Empty, FactsTable, Lead, PageState, PrintButton, Prompts, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the dates" />
    @if (view.value(); as dates) {
      <p class="nhsuk-body-s"><a [routerLink]="['/cases', id()]">Back to the case</a></p>
      <accord-lead heading="Dates">
        <div class="nhsuk-button-group">
          @if (mayRecord()) {
            <a accordButton [small]="true" [routerLink]="['/cases', id(), 'dates', 'period']">Record an agreed date</a>
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'dates', 'by-hand']">Set a date by hand</a>
          }
        </div>
      </accord-lead>
      <accord-prompts [prompts]="dates.prompts" [caseId]="id()" />
      @for (wait of dates.waits; track wait.sentence) {
        <p class="nhsuk-body">{{ wait.sentence }}</p>
      }
      @if (dates.commitments.length > 0) {
        <accord-dates-table [dates]="dates.commitments" [caseId]="id()" [mayRecord]="mayRecord()" />
        <p class="nhsuk-body">Mediation does not stop these dates.</p>
      } @else {
        <accord-empty>No date is running on this case.</accord-empty>
      }
      <accord-facts-table [facts]="dates.facts" [caseId]="id()" [mayRecord]="mayRecord()" />
      <accord-print-button />
    }
  `,
})
export class DatesPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayRecord = computed(() => this.session.may('dates.record'));
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
}
