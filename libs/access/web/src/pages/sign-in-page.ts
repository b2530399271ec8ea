import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { SignIn } from '@accord/access/contract';
import { AccordButton, AccordInput, ErrorSummary, Field, First, Password, Status } from '@accord/design-system/web';
import { AccordFormDirective, contractForm } from '@accord/platform/web';
import { Session } from '../session/session';
import { DemoPeople } from './demo-people';

/** The way in. Any fault has the same words, so that nobody can find out which addresses have an account. */
@Component({
  selector: 'accord-sign-in-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, DemoPeople, ErrorSummary, Field, First, FormField, Password, RouterLink, Status],
  template: `
    <div class="accord-narrow">
      <form [accordForm]="form" (pressed)="enter()">
        <accord-error-summary />
        @if (signed() === 'out') {
          <accord-status>You are signed out.</accord-status>
        }
        <h1 class="nhsuk-heading-l">Sign in to Accord</h1>
        <accord-field label="E-mail address">
          <input accordInput accordFirst type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [formField]="form.fields.email" />
        </accord-field>
        <accord-password [formField]="form.fields.password" />
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Signing in' : 'Sign in' }}</button>
        <p class="nhsuk-body"><a routerLink="/forgotten-password">I have forgotten my password</a></p>
      </form>
    </div>
    <accord-demo-people (chosen)="model.set($event)" />
  `,
})
export class SignInPage {
  /** The page to come back to. */
  readonly to = input<string>();
  readonly signed = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly model = signal<SignIn>({ email: '', password: '' });
  protected readonly form = contractForm(this.model, SignIn);

  protected async enter(): Promise<void> {
    const answer = await this.form.press((request) => this.session.signIn(request));
    if (answer?.ok) await this.router.navigateByUrl(this.to() ?? '/', { replaceUrl: true });
  }
}
