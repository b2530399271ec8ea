import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Invited, InviteStaff } from '@accord/access/contract';
import { AccordButton, AccordInput, Choices, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { OneUseLink } from './one-use-link';
import { roleOptions } from './words';

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
}

/** Invites a colleague; the link to choose a password goes by mail and is shown here once. */
@Component({
  selector: 'accord-invite-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choices, ErrorSummary, Field, FormField, OneUseLink, RouterLink],
  template: `
    @if (invited(); as done) {
      <h1 class="nhsuk-heading-m">{{ name() }} is invited</h1>
      <p class="nhsuk-body">The same link is on its way to them by e-mail.</p>
      <accord-one-use-link [invited]="done" />
      <p class="nhsuk-body"><a routerLink="/admin/people">Back to the people</a></p>
    } @else {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Invite somebody</h1>
        <accord-field label="Name"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
        <accord-field label="E-mail address" hint="They sign in with it."><input accordInput type="email" autocomplete="off" spellcheck="false" [formField]="form.fields.email" /></accord-field>
        <accord-field label="Job" [optional]="true"><input accordInput autocomplete="off" [formField]="form.fields.jobTitle" /></accord-field>
        <accord-choices legend="Roles" hint="Tick what they need for their work, and no more." [options]="options" [formField]="form.fields.roles" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Inviting' : 'Invite' }}</button>
        <p class="nhsuk-body"><a routerLink="/admin/people">Cancel</a></p>
      </form>
    }
  `,
})
export class InvitePage {
  private readonly api = inject(ApiClient);
  protected readonly options = roleOptions;
  protected readonly invited = signal<Invited | undefined>(undefined);
  private readonly typed = signal<Typed>({ name: '', email: '', jobTitle: '', roles: [] });
  protected readonly name = () => this.typed().name;
  protected readonly form = contractForm(this.typed, InviteStaff);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/staff', request, Invited, sending));
    if (answer?.ok) this.invited.set(answer.value);
  }
}
