import { Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { MailView } from '@accord/correspondence/contract';
import { PageState } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { MailClient } from './mail-client';
import { Message } from './message';

/** One e-mail of a case. Reading it takes "Read the new e-mail" off the case. */
@Component({
  selector: 'accord-case-message-page',
  imports: [CaseFrame, Message, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="caseId()" />
    <accord-page-state [of]="view" what="the e-mail" />
    @if (view.value(); as mail) {
      <p class="nhsuk-body-s"><a [routerLink]="['/cases', caseId(), 'mail']">Back to the e-mails</a></p>
      <h1 class="nhsuk-heading-m" dir="auto">{{ mail.subject || 'No subject' }}</h1>
      <accord-message [mail]="mail" />
    }
  `,
})
export class CaseMessagePage {
  readonly caseId = input.required<string>();
  readonly id = input.required<string>();
  private readonly client = inject(MailClient);
  private readonly session = inject(Session);
  protected readonly view = apiView(() => `/api/mail/${this.id()}`, MailView);

  constructor() {
    effect(() => {
      const mail = this.view.value();
      if (mail?.caseId && this.session.may('case.work')) void this.client.wasRead(mail.id);
    });
  }
}
