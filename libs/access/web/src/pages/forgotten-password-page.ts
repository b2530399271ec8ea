import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AskPasswordReset } from '@accord/access/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Asks for a one-use link. The answer is the same whether the address is known or not. */
@Component({
  selector: 'accord-forgotten-password-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <div class="accord-narrow">
      @if (asked()) {
        <h1 class="nhsuk-heading-l">Look in your mailbox</h1>
        <p class="nhsuk-body">If this address has an account, a message with a link is on its way. The link works once.</p>
        <p class="nhsuk-body">Nothing after 10 minutes? An administrator of your organisation can give you a link.</p>
      } @else {
        <form [accordForm]="form" (pressed)="ask()">
          <accord-error-summary />
          <h1 class="nhsuk-heading-l">Forgotten password</h1>
          <p class="nhsuk-body">We send you a link to choose a new one.</p>
          <accord-field label="E-mail address">
            <input accordInput type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [formField]="form.fields.email" />
          </accord-field>
          <button accordButton [busy]="form.busy()">Send me a link</button>
        </form>
      }
      <p class="nhsuk-body"><a routerLink="/sign-in">Back to sign in</a></p>
    </div>
  `,
})
export class ForgottenPasswordPage {
  private readonly api = inject(ApiClient);
  protected readonly form = contractForm(signal<AskPasswordReset>({ email: '' }), AskPasswordReset);
  protected readonly asked = signal(false);

  protected async ask(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/password-reset', request, Done, sending));
    if (answer?.ok) this.asked.set(true);
  }
}
