import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { ActMade, AdoptRule } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { ActDone } from '../calendars/act-done';
import { ReadingFields } from '../forms/reading-fields';
import { countingChoices } from './countings';

/** A version from the text itself: who read it, when, the words, and the number they give. */
@Component({
  selector: 'accord-adopt-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, DateInput, ErrorSummary, Field, FormField, ReadingFields, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">{{ ruleId() }}: I read the text</h1>
      <p class="nhsuk-body">This becomes a new version. Cases that run keep theirs, unless somebody moves them.</p>
      <accord-reading-fields example="For example, WSI 2011/704 as amended, regulation 22" words="The words that give the number" [fields]="form.fields" />
      <accord-field label="The number"><input accordInput inputmode="numeric" autocomplete="off" [formField]="form.fields.length" /></accord-field>
      <accord-choice legend="How does it count?" [options]="countings" [formField]="form.fields.counting" />
      <accord-date legend="For what begins on or after" hint="For example, 1 4 2026" [formField]="form.fields.validFrom" />
      <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record the version' }}</button>
      <p class="nhsuk-body"><a [routerLink]="['/admin/rules', ruleId()]">Cancel</a></p>
    </form>
  `,
})
export class AdoptPage {
  readonly ruleId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly done = inject(ActDone);
  protected readonly countings = countingChoices;
  private readonly model = signal({ source: '', readBy: inject(Session).me()?.name ?? '', readOn: '', quotation: '', length: '', counting: '', validFrom: '' });
  protected readonly form = contractForm(this.model, AdoptRule, (typed) => ({ ...typed, length: numberOf(typed.length) }));

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/rules/${this.ruleId()}/versions`, request, ActMade, sending));
    if (answer?.ok) await this.done.go(answer.value, 'The version is recorded.', `/admin/rules/${this.ruleId()}`);
  }
}

/** A number as typed; what is none stays as it is, so that the contract says so at the field. */
export const numberOf = (typed: string): number | string => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed);
