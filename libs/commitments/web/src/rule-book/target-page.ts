import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ActMade, SetTarget } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';
import { numberOf } from './adopt-page';
import { countingChoices } from './countings';

/** Another length of a local target, from a day on. */
@Component({
  selector: 'accord-target-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, DateInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">{{ ruleId() }}: set another target</h1>
      <p class="nhsuk-body">A target is our policy. It is never shown as law.</p>
      <accord-field label="The number"><input accordInput inputmode="numeric" autocomplete="off" [formField]="form.fields.length" /></accord-field>
      <accord-choice legend="How does it count?" [options]="countings" [formField]="form.fields.counting" />
      <accord-date legend="For what begins on or after" hint="For example, 1 4 2027" [formField]="form.fields.validFrom" />
      <accord-field label="Who decided this, and where?"><input accordInput autocomplete="off" [formField]="form.fields.reason" /></accord-field>
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Set the target' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/admin/rules', ruleId()]">Cancel</a></p>
    </form>
  `,
})
export class TargetPage {
  readonly ruleId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly countings = countingChoices;
  protected readonly form = contractForm(signal({ length: '', counting: '', validFrom: '', reason: '' }), SetTarget, (typed) => ({ ...typed, length: numberOf(typed.length) }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/rules/${this.ruleId()}/targets`, request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The target is set.', `/admin/rules/${this.ruleId()}`);
  }
}
