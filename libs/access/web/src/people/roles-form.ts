import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { ChangeStaff } from '@accord/access/contract';
import { AccordButton, Choices, ErrorSummary } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';
import { type Member, roleOptions } from './words';

/** The roles of one account; they bite at the person's next request. */
@Component({
  selector: 'accord-roles-form',
  imports: [AccordButton, AccordFormDirective, Choices, ErrorSummary, FormField],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <accord-choices legend="Roles" size="s" hint="A change works from their next click." [options]="options" [formField]="form.fields.roles" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Save the roles' }}</button>
    </form>
  `,
})
export class RolesForm {
  readonly member = input.required<Member>();
  /** Saved, or overtaken by another administrator: the sentence to say. */
  readonly done = output<string>();
  private readonly api = inject(ApiClient);
  protected readonly options = roleOptions;
  private readonly typed = linkedSignal<{ readonly roles: readonly string[] }>(() => ({ roles: this.member().roles }));
  protected readonly form = contractForm(this.typed, ChangeStaff, ({ roles }) => ({ roles, disabled: this.member().state === 'disabled', version: this.member().version }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.put(`/api/staff/${this.member().id}`, request, Done, sending));
    if (answer?.ok) this.done.emit('The roles are saved.');
    else if (this.form.saved()) this.done.emit('Another administrator changed this account a moment ago. Here is how it stands now.');
  }
}
