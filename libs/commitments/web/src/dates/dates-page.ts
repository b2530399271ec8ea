import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { CaseDates } from '@accord/commitments/contract';
import { AccordButton, Empty, Lead, PageState, PrintButton } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { DatesTable } from './dates-table';
import { FactsTable } from './facts-table';
import { LastDaysTable } from './last-days-table';
import { Matters } from './matters';
import { Prompts } from './prompts';

/** Every date of a case: what is due, how it stands, and the log that all of it follows from. */
@Component({
  selector: 'accord-dates-page',
  imports: [AccordButton, CaseFrame, DatesTable, Empty, FactsTable, LastDaysTable, Lead, Matters, PageState, PrintButton, Prompts, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the dates" />
    @if (view.value(); as dates) {
      <p class="nhsuk-body-s"><a [routerLink]="['/cases', id()]">Back to the case</a></p>
      <accord-lead heading="Dates">
        <div class="nhsuk-button-group">
          @if (mayRecord()) {
            <a accordButton [small]="true" [routerLink]="['/cases', id(), 'dates', 'record']">Record a fact</a>
            <a accordButton kind="secondary" [small]="true" [routerLink]="['/cases', id(), 'dates', 'more-time']">Ask for more time</a>
          }
        </div>
      </accord-lead>
      <accord-prompts [prompts]="dates.prompts" [caseId]="id()" />
      @for (wait of theyWait(); track wait.sentence) {
        <p class="nhsuk-body">{{ wait.sentence }}</p>
      }
      <accord-matters [matters]="dates.matters" />
      @if (ours().length > 0) {
        <accord-dates-table [dates]="ours()" [caseId]="id()" [mayRecord]="mayRecord()" />
        <p class="nhsuk-body">{{ dates.mediation }}</p>
      } @else {
        <accord-empty>No date is running on this case.</accord-empty>
      }
      @if (theirs().length > 0) {
        <accord-last-days-table [dates]="theirs()" [caseId]="id()" />
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
  /** For whom we wait stands among the matters, with its reason and its day of review. */
  protected readonly theyWait = computed(() => (this.view.value()?.waits ?? []).filter(({ who }) => who === 'they'));
  protected readonly ours = computed(() => (this.view.value()?.commitments ?? []).filter(({ whose }) => whose === 'ours'));
  protected readonly theirs = computed(() => (this.view.value()?.commitments ?? []).filter(({ whose }) => whose === 'theirs'));
}
