import { Component, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AnswerCaught, CaughtView } from '@accord/correspondence/contract';
import type { WrittenIn } from '@accord/correspondence/contract';
import { AccordButton, AccordInput, ErrorSummary, Field, MomentPipe, PageState, Status } from '@accord/design-system/web';
import { AccordFormDirective, apiView, contractForm } from '@accord/platform/web';
import { MailFiles } from '../mail-files';
import { MailWords } from '../mail-words';
import { DemoClient, outcomeWords } from './demo-client';

/** A caught mail as whoever got it reads it, and what they can do with it. */
@Component({
  selector: 'accord-caught-one-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, MailFiles, MailWords, MomentPipe, PageState, RouterLink, Status],
  template: `
    <accord-page-state [of]="view" what="the caught mail" />
    @if (view.value(); as mail) {
      <p class="nhsuk-body-s"><a routerLink="/demo/mail">Back to the caught mail</a></p>
      <accord-error-summary [of]="form" />
      <h1 class="nhsuk-heading-m" dir="auto">{{ mail.subject || 'No subject' }}</h1>
      <p class="nhsuk-body-s">To <bdi>{{ mail.to.join(', ') }}</bdi>, from <bdi>{{ mail.from }}</bdi>, {{ mail.caughtAt | moment: 'year' }}</p>
      <accord-mail-words [text]="mail.text" [html]="mail.html" />
      <accord-mail-files [files]="mail.files" [address]="'/api/demo/mail/' + mail.id" [level]="2" />
      @if (told()) {
        <accord-status>{{ told() }}</accord-status>
      }
      @if (mail.isInvitation) {
        <h2 class="nhsuk-heading-s">Answer the invitation</h2>
        <div class="nhsuk-button-group">
          @for (one of answers; track one.answer) {
            <button accordButton kind="secondary" [small]="true" type="button" (click)="answer({ act: 'invitation', answer: one.answer })">{{ one.label }}</button>
          }
        </div>
      }
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="reply()">
        <accord-field label="Reply, as whoever got it" size="s"><textarea accordInput rows="6" [formField]="form.fields.text"></textarea></accord-field>
        <button accordButton [busy]="form.busy()">Reply</button>
      </form>
      <p class="nhsuk-body"><button type="button" class="accord-link-button" (click)="answer({ act: 'return' })">Let it come back as undeliverable</button></p>
    }
  `,
})
export class CaughtOnePage {
  readonly id = input.required<string>();
  private readonly client = inject(DemoClient);
  protected readonly view = apiView(() => `/api/demo/mail/${this.id()}`, CaughtView);
  protected readonly told = signal('');
  protected readonly answers = [
    { label: 'Yes, I will come', answer: 'accepted' },
    { label: 'No', answer: 'declined' },
    { label: 'Perhaps', answer: 'tentative' },
  ] as const;
  protected readonly form = contractForm(signal({ text: '' }), AnswerCaught, (typed) => ({ act: 'reply', ...typed }));

  protected async reply(): Promise<void> {
    const answer = await this.form.press((request) => this.client.answer(this.id(), request));
    if (answer?.ok) this.tell(answer.value);
  }

  protected async answer(said: AnswerCaught): Promise<void> {
    const answer = await this.client.answer(this.id(), said);
    if (answer.ok) this.tell(answer.value);
    else this.told.set(answer.problem.detail);
  }

  private tell(written: WrittenIn): void {
    this.told.set(outcomeWords(written));
    this.form.model.set({ text: '' });
  }
}
