import { Component, inject, resource, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { LinkStanding, UseLink } from '@accord/access/contract';
import { AccordButton, ErrorSummary, Loading, Password } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, contractForm } from '@accord/platform/web';
import { Done } from '@accord/platform/contract';

/** Where a one-use link leads: its secret follows the `#`, so it reaches no server log. Opening the page uses nothing up. */
@Component({
  selector: 'accord-set-password-page',
  imports: [AccordButton, AccordFormDirective, ErrorSummary, FormField, Loading, Password, RouterLink],
  template: `
    <div class="accord-narrow">
      @if (done()) {
        <h1 class="nhsuk-heading-l">Your password is set</h1>
        <p class="nhsuk-body">The link is used up.</p>
        <p class="nhsuk-body"><a routerLink="/sign-in">Sign in</a></p>
      } @else {
        @switch (standing.value()) {
          @case ('used') {
            <h1 class="nhsuk-heading-l">This link was used already</h1>
            <p class="nhsuk-body">A password was set with it, and it works once. If that was you, sign in.</p>
            <p class="nhsuk-body">If it was not you, tell an administrator of your organisation now.</p>
            <p class="nhsuk-body"><a routerLink="/sign-in">Sign in</a></p>
            <p class="nhsuk-body"><a routerLink="/forgotten-password">Send me a new link</a></p>
          }
          @case ('over') {
            <h1 class="nhsuk-heading-l">This link no longer works</h1>
            <p class="nhsuk-body">An invitation works for 3 days, a link for a new password for 1 hour. Check that you copied all of it.</p>
            <p class="nhsuk-body">An administrator of your organisation can give you a new one.</p>
            <p class="nhsuk-body"><a routerLink="/forgotten-password">Send me a new link</a></p>
          }
          @case ('works') {
            <form [accordForm]="form" (pressed)="set()">
              <accord-error-summary />
              <h1 class="nhsuk-heading-l">Choose your password</h1>
              <accord-password label="New password" hint="12 characters or more. Three random words are a good start." autocomplete="new-password" [formField]="form.fields.password" />
              <button accordButton [busy]="form.busy()">Set the password</button>
            </form>
          }
          @default {
            <accord-loading what="the link" [rows]="3" />
          }
        }
      }
    </div>
  `,
})
export class SetPasswordPage {
  private readonly api = inject(ApiClient);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly form = contractForm(signal({ password: '' }), UseLink, ({ password }) => ({ token: this.token, password }));
  protected readonly done = signal(false);
  /** Said before anything is typed. Where it cannot be asked the form is shown: the press says it then. */
  protected readonly standing = resource({
    loader: async () => {
      const answer = await this.api.post('/api/links/standing', { token: this.token }, LinkStanding);
      if (answer.ok) return answer.value.standing;
      return answer.problem.status === 400 ? 'over' : 'works';
    },
  });

  protected async set(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post('/api/links', request, Done, sending));
    if (answer?.ok) this.done.set(true);
  }
}
