import { Component, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { WriteIn } from '@accord/correspondence/contract';
import { AccordButton, AccordInput, ErrorSummary, Field } from '@accord/design-system/web';
import { AccordFormDirective, contractForm, News } from '@accord/platform/web';
import { DemoClient, outcomeWords } from './demo-client';

/** The demo only: somebody outside writes to the organisation, by the same way as all mail. */
@Component({
  selector: 'accord-write-in-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, RouterLink],
  template: `
    <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="send()">
      <accord-error-summary />
      <h1 class="nhsuk-heading-m">Write in</h1>
      <p class="nhsuk-body">You are somebody outside who writes an e-mail to this organisation.</p>
      <accord-field label="Your name" [optional]="true"><input accordInput autocomplete="off" [formField]="form.fields.name" /></accord-field>
      <accord-field label="Your e-mail address"><input accordInput type="email" autocomplete="off" [formField]="form.fields.address" /></accord-field>
      <accord-field label="Subject"><input accordInput [formField]="form.fields.subject" /></accord-field>
      <accord-field label="What you write"><textarea accordInput rows="8" [formField]="form.fields.text"></textarea></accord-field>
      <button accordButton [busy]="form.busy()">Send</button>
      <p class="nhsuk-body"><a routerLink="/demo/mail">Cancel</a></p>
    </form>
  `,
})
export class WriteInPage {
  private readonly client = inject(DemoClient);
  private readonly router = inject(Router);
  private readonly news = inject(News);
  protected readonly form = contractForm(signal({ name: '', address: '', subject: '', text: '' }), WriteIn);

  protected async send(): Promise<void> {
    const answer = await this.form.press((request) => this.client.writeIn(request));
    if (!answer?.ok) return;
    this.news.onArrival({ text: outcomeWords(answer.value) });
    await this.router.navigate(['/demo/mail']);
  }
}
