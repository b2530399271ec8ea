import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseCourse, ReopenCase, Saved } from '@accord/casework/contract';
import { closingNames, reopenReasonNames, reopenReasons, wantNames, type Closing } from '@accord/casework/rules';
import { AccordButton, AccordInput, Choice, ErrorSummary, Field, MomentPipe, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from './saved-meanwhile';

/** Opens a closed case again with a reason; how it was closed before is shown beside it. */
@Component({
  selector: 'accord-reopen-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, ErrorSummary, Field, FormField, MomentPipe, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Open again</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        @for (closing of course.value()?.closings; track closing.at) {
          <p class="nhsuk-body">Closed {{ closing.at | moment: 'year' }} by {{ closing.by }}: {{ way(closing.closedAs) }}. Wanted: {{ names(closing.wanted) }}. Given: {{ names(closing.given) }}.</p>
        }
        @if (file.reopened > 0) {
          <p class="nhsuk-body">Opened again {{ file.reopened === 1 ? 'once' : file.reopened + ' times' }} before.</p>
        }
        <accord-choice legend="Why does it open again?" [options]="reasons" [formField]="form.fields.reason" />
        <accord-field label="In a sentence"><textarea accordInput rows="3" [formField]="form.fields.why"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Open it again' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class ReopenPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly screen = inject(CaseOnScreen);
  protected readonly course = apiView(() => `/api/cases/${this.id()}/course`, CaseCourse);
  protected readonly reasons = reopenReasons.map((value) => ({ value, label: reopenReasonNames[value] }));
  protected readonly form = contractForm(signal({ reason: '', why: '' }), ReopenCase, (typed) => ({ ...typed, version: this.screen.view.value()?.version }));

  protected way = (closedAs: string): string => (closingNames[closedAs as Closing] ?? closedAs).toLowerCase();
  protected names = (codes: readonly string[]): string => codes.map((code) => (wantNames[code] ?? code).toLowerCase()).join(', ') || 'nothing written down';

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/reopen`, request, Saved, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The case is open again.');
  }
}
