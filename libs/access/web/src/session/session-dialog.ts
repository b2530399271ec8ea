import { Component, computed, effect, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { SignIn } from '@accord/access/contract';
import { AccordButton, Dialog, ErrorSummary, Password } from '@accord/design-system/web';
import { AccordFormDirective, contractForm, forgetUnsent } from '@accord/platform/web';
import { Idle } from './idle';
import { Session } from './session';
import { SessionEnd } from './session-end';
import { Tabs } from './tabs';

/** "You will be signed out in 2 minutes", and signing in again over a page whose session has ended. */
@Component({
  selector: 'accord-session-dialog',
  imports: [AccordButton, AccordFormDirective, Dialog, ErrorSummary, FormField, Password],
  template: `
    @if (shown() === 'warned') {
      <accord-dialog heading="You will be signed out in 2 minutes" (dismissed)="stay()">
        <p>This keeps people’s details safe when a screen is left alone. What you typed is kept.</p>
        <div class="nhsuk-button-group">
          <button accordButton type="button" (click)="stay()">Stay signed in</button>
          <button accordButton type="button" kind="secondary" (click)="session.signOut()">Sign out</button>
        </div>
      </accord-dialog>
    } @else if (shown() === 'over') {
      <accord-dialog heading="You have been signed out" [cover]="true">
        <p>Sign in again to go on where you were. What you typed is kept.</p>
        <form [accordForm]="form" (pressed)="again()">
          <accord-error-summary />
          <p class="nhsuk-body">Signed in as <strong>{{ session.me()?.email }}</strong></p>
          <accord-password [formField]="form.fields.password" />
          <div class="nhsuk-button-group">
            <button accordButton [busy]="form.busy()">Sign in</button>
            <a href="/sign-in" (click)="leave()">Sign in as somebody else</a>
          </div>
        </form>
      </accord-dialog>
    }
  `,
})
export class SessionDialog {
  protected readonly session = inject(Session);
  private readonly idle = inject(Idle);
  private readonly end = inject(SessionEnd);
  private readonly model = signal({ password: '' });
  protected readonly form = contractForm(this.model, SignIn, ({ password }) => ({ email: this.session.me()?.email, password }));
  protected readonly shown = computed(() => {
    if (!this.session.me()) return 'none';
    return this.end.isAsking() || this.idle.now() === 'over' ? 'over' : this.idle.now();
  });

  constructor() {
    inject(Tabs).listen((message) => message === 'signed-out' && location.assign('/sign-in?signed=out'));
    effect(() => {
      // The server ends the session by its own clock; asking again would only keep it alive.
      if (this.idle.now() === 'over') void this.end.ask();
    });
  }

  protected async stay(): Promise<void> {
    if (!(await this.session.refresh())) void this.end.ask();
  }

  protected async again(): Promise<void> {
    const answer = await this.form.press((request) => this.session.signIn(request));
    if (!answer?.ok) return;
    this.model.set({ password: '' });
    this.end.signedInAgain();
  }

  protected leave(): void {
    forgetUnsent();
  }
}
