import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { may, rolesInWords } from '@accord/access/rules';
import { colleagues, Session } from '@accord/access/web';
import { RestrictCase, UnrestrictCase } from '@accord/casework/contract';
import { AccordButton, AccordInput, Choices, DateInput, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';

interface Typed {
  readonly reason: string;
  readonly reviewOn: string;
  readonly people: readonly string[];
}

/** Restricts the case to named people, changes the list, or opens it to everybody again. */
@Component({
  selector: 'accord-restrict-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseTop, Choices, DateInput, ErrorSummary, Field, FormField, PageState, RouterLink],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Restrict to named people</h1>
        <p class="nhsuk-body">Everybody else is told that the page does not exist. They are not told that it was hidden. You stay on the list.</p>
        <accord-field label="Why may only named people see it?"><input accordInput [formField]="form.fields.reason" /></accord-field>
        <accord-choices legend="Who may see it?" [options]="people()" [formField]="form.fields.people" />
        <accord-date legend="Look at this again on" [formField]="form.fields.reviewOn" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : file.restriction ? 'Save the list' : 'Restrict the case' }}</button>
      </form>
      @if (file.restriction) {
        <form class="accord-narrow" [accordForm]="lifting" (pressed)="lift()">
          <accord-error-summary />
          <h2 class="nhsuk-heading-s">Open it to everybody again</h2>
          <accord-field label="Why can it be seen again?"><input accordInput [formField]="lifting.fields.because" /></accord-field>
          <button accordButton kind="secondary" [busy]="lifting.busy()">Open it to everybody with the permission</button>
        </form>
      }
      <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
    }
  `,
})
export class RestrictPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  protected readonly screen = inject(CaseOnScreen);
  private readonly staff = colleagues(StaffNames);
  protected readonly people = computed(() =>
    this.staff
      .all()
      .filter(({ id, roles }) => id !== this.session.me()?.staffId && may(roles, 'case.read'))
      .map(({ id, name, roles }) => ({ value: id, label: name, hint: rolesInWords(roles) })),
  );
  private readonly typed = linkedSignal<Typed>(() => {
    const now = this.screen.view.value()?.restriction;
    return { reason: now?.reason ?? '', reviewOn: now?.reviewOn ?? '', people: (now?.people ?? []).map(({ id }) => id).filter((id) => id !== this.session.me()?.staffId) };
  });
  protected readonly form = contractForm(this.typed, RestrictCase);
  protected readonly lifting = contractForm(signal({ because: '' }), UnrestrictCase);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.id()}/restriction`, request, Done, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'Only the named people see this case.');
  }

  protected async lift(): Promise<void> {
    const answer = await this.lifting.press((request, sending) => this.api.post(`/api/cases/${this.id()}/restriction/lift`, request, Done, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'Everybody with the permission sees this case again.');
  }
}
