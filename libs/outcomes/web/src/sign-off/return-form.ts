import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { LetterActed } from '@accord/correspondence/contract';
import { ReturnLetter } from '@accord/outcomes/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm, News } from '@accord/platform/web';

/** Returns a letter to its writer, with what is to be changed. */
@Component({
  selector: 'accord-return-form',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="send()">
      <accord-error-summary />
      <accord-field label="What is to be changed"><textarea accordInput rows="3" [formField]="form.fields.remarks"></textarea></accord-field>
      <button accordButton kind="secondary" [busy]="form.busy()">{{ form.busy() ? 'Returning' : 'Return with remarks' }}</button>
    </form>
  `,
})
export class ReturnForm {
  readonly letterId = input.required<string>();
  readonly version = input.required<number>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  private readonly typed = signal({ remarks: '' });
  protected readonly form = contractForm(this.typed, ReturnLetter, ({ remarks }) => ({ remarks, version: this.version() }));

  protected async send(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/sign-off/${this.letterId()}/return`, request, LetterActed, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'The letter is back with its writer.' });
    await this.router.navigate(['/sign-off']);
  }
}
