import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { StaffNames } from '@accord/access/contract';
import { colleagues, findColleague, Session } from '@accord/access/web';
import { AssignCase } from '@accord/casework/contract';
import { AccordButton, Combobox, ErrorSummary, PageState } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { CaseTop } from '../case/case-top';
import { SavedMeanwhile } from './saved-meanwhile';

/** Gives the case to a colleague who works on cases, or takes it. */
@Component({
  selector: 'accord-assign-page',
  imports: [AccordButton, AccordFormDirective, CaseTop, Combobox, ErrorSummary, FormField, PageState, RouterLink, SavedMeanwhile],
  template: `
    <accord-page-state [of]="screen.view" what="the case" />
    <accord-case-top [caseId]="id()" />
    @if (screen.view.value(); as file) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Give to a colleague</h1>
        <accord-saved-meanwhile [of]="form" [caseId]="id()" />
        <p class="nhsuk-body">{{ file.owner ? (file.owner.left ? file.owner.name + ' had it and has left. It needs an owner.' : file.owner.name + ' has it now.') : 'Nobody has it yet.' }}</p>
        <accord-combobox label="Who takes it?" hint="Type a name or a role" [find]="find()" [eager]="true" [formField]="form.fields.ownerId" />
        <div class="nhsuk-button-group">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Give it' }}</button>
          @if (file.owner?.id !== session.me()?.staffId) {
            <button accordButton type="button" kind="secondary" (click)="take()">Take it myself</button>
          }
        </div>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id()]">Cancel</a></p>
      </form>
    }
  `,
})
export class AssignPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly session = inject(Session);
  protected readonly screen = inject(CaseOnScreen);
  private readonly staff = colleagues(StaffNames);
  protected readonly find = computed(() => findColleague(this.staff.able()));
  private readonly typed = signal({ ownerId: '' });
  protected readonly form = contractForm(this.typed, AssignCase, ({ ownerId }) => ({ ownerId: ownerId || undefined, version: this.screen.view.value()?.version }));

  protected take(): void {
    this.typed.set({ ownerId: this.session.me()?.staffId ?? '' });
    void this.save();
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/cases/${this.id()}/owner`, request, Done, sending));
    if (answer?.ok) await this.screen.back(this.id(), 'The case has a new owner.');
  }
}
