import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ActMade, RuleView, SwitchRuleOff } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';

/** Switches a rule off from a day on: what begins then asks for a date by hand. */
@Component({
  selector: 'accord-switch-off-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Switch {{ ruleId() }} off</h1>
      @if (view.value()?.policy === false) {
        <p class="nhsuk-inset-text"><span class="nhsuk-u-visually-hidden">Information: </span>This is law, not a target. Switched off here, it is still required of us.</p>
      }
      <p class="nhsuk-body">What begins before that day keeps its date. A case without any rule asks for a date by hand.</p>
      <accord-date legend="For what begins on or after" hint="For example, 1 4 2027" [formField]="form.fields.validFrom" />
      <accord-field label="Why"><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Switch it off' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/admin/rules', ruleId()]">Cancel</a></p>
    </form>
  `,
})
export class SwitchOffPage {
  readonly ruleId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly view = apiView(() => `/api/rules/${this.ruleId()}`, RuleView);
  protected readonly form = contractForm(signal({ validFrom: '', reason: '' }), SwitchRuleOff);

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/rules/${this.ruleId()}/off`, request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The rule is switched off.', `/admin/rules/${this.ruleId()}`);
  }
}
