import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseMail } from '@accord/correspondence/contract';
import { Empty, Lead, MomentPipe, PageState, Turn } from '@accord/design-system/web';
import { apiView, CaseFrame } from '@accord/platform/web';
import { senderWords } from './message';

/** The e-mails that came in about a case, newest first. */
@Component({
  selector: 'accord-case-mail-page',
  imports: [CaseFrame, Empty, Lead, MomentPipe, PageState, RouterLink, Turn],
  template: `
    <accord-case-frame [caseId]="caseId()" />
    <accord-page-state [of]="view" what="the e-mails" />
    @if (view.value(); as mail) {
      <accord-lead heading="E-mails" />
      @if (mail.items.length > 0) {
        <ol class="accord-queue">
          @for (line of mail.items; track line.id) {
            <li class="accord-queue__row">
              <a [routerLink]="['/cases', caseId(), 'mail', line.id]"><bdi>{{ line.subject || 'No subject' }}</bdi></a>
              <span class="accord-queue__facts">In, from <bdi>{{ sender(line) }}</bdi>, {{ line.receivedAt | moment: 'year' }}{{ line.files > 0 ? ', with files' : '' }}</span>
              <span class="accord-queue__facts" dir="auto">{{ line.beginning }}</span>
            </li>
          }
        </ol>
      } @else {
        <accord-empty>No e-mail has come in about this case.</accord-empty>
      }
      <accord-turn things="e-mails" [next]="mail.next" [first]="!!after()" />
    }
  `,
})
export class CaseMailPage {
  readonly caseId = input.required<string>();
  readonly after = input<string>();
  protected readonly sender = senderWords;
  protected readonly view = apiView(() => `/api/cases/${this.caseId()}/mail${this.after() ? `?after=${this.after()}` : ''}`, CaseMail, { keep: true });
}
