import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { UseLink } from '@accord/access/contract';
import { AccordButton, ErrorSummary, Password } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Where a one-use link leads: its secret follows the `#`, so it reaches no server log. Opening the page uses nothing up. */
@Component({
  selector: 'accord-set-password-page',
  imports: [AccordButton, AccordFormDirective, ErrorSummary, FormField, Password, RouterLink],
  template: `
    <div class="accord-narrow">
      @if (done()) {
        <h1 class="nhsuk-heading-l">Your password is set</h1>
        <p class="nhsuk-body">The link is used up.</p>
        <p class="nhsuk-body"><a routerLink="/sign-in">Sign in</a></p>
      } @else {
        <form [accordForm]="form" (pressed)="set()">
          <accord-error-summary />
          <h1 class="nhsuk-heading-l">Choose your password</h1>
          <accord-password label="New password" hint="12 characters or more. Three random words are a good start." autocomplete="new-password" [formField]="form.fields.password" />
          <button accordButton [busy]="form.busy()">Set the password</button>
        </form>
      }
    </div>
  `,
})
export class SetPasswordPage {
  private readonly api = inject(ApiClient);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly form = contractForm(signal({ password: '' }), UseLink, ({ password }) => ({ token: this.token, password }));
  protected readonly done = signal(false);

  protected async set(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/links', request, Done, sending));
    if (answer?.ok) this.done.set(true);
  }
}
