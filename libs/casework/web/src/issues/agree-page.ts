import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgreeIssues, Agreed, IssuesOfCase } from '@accord/casework/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field, NotYet, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, Today } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

/** The issues are agreed with the complainant: their words are fixed as a version. */
@Component({
  selector: 'accord-agree-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choice, DateInput, ErrorSummary, Field, FormField, NotYet, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the issues" />
    <accord-case-top [caseId]="id()" />
    @if (view.value(); as page) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Agreed with the complainant</h1>
        @if (page.notYet; as refusal) {
          <accord-not-yet [because]="refusal.because" [goTo]="'/cases/' + id() + '/issues'" />
        } @else {
          <p class="nhsuk-body">These words are kept as version {{ page.agreements.length + 1 }}, whatever is changed later:</p>
          <ol class="nhsuk-list">
            @for (issue of page.items; track issue.id) {
              @if (issue.state === 'open') {
                <li>Issue {{ issue.number }}: {{ issue.text }}</li>
              }
            }
          </ol>
          <accord-date legend="Agreed on" [quick]="true" [formField]="form.fields.agreedOn" />
          <accord-choice legend="How?" [inline]="true" [options]="ways" [formField]="form.fields.how" />
          <accord-field label="Note" [optional]="true"><textarea accordInput rows="3" [formField]="form.fields.note"></textarea></accord-field>
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the agreement' }}</button>
        }
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'issues']">Cancel</a></p>
      </form>
    }
  `,
})
export class AgreePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly screen = inject(CaseOnScreen);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/issues`, IssuesOfCase);
  protected readonly ways = [{ value: 'phone', label: 'By phone' }, { value: 'meeting', label: 'In a meeting' }, { value: 'letter', label: 'By letter' }, { value: 'e-mail', label: 'By e-mail' }];
  protected readonly form = contractForm(signal({ agreedOn: inject(Today).date(), how: '', note: '' }), AgreeIssues);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/cases/${this.id()}/issues/agreed`, request, Agreed, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The issues are agreed.', 'issues');
  }
}
