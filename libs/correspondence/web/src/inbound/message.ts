import { Component, computed, input } from '@angular/core';
import type { MailView } from '@accord/correspondence/contract';
import { MomentPipe } from '@accord/design-system/web';
import { MailFiles } from './mail-files';
import { MailWords } from './mail-words';
import { SizePipe } from './size';

/** One message, read only: from whom, when, its words and its files. */
@Component({
  selector: 'accord-message',
  imports: [MailFiles, MailWords, MomentPipe, SizePipe],
  template: `
    <p class="nhsuk-body-s nhsuk-u-margin-bottom-2">
      <span class="nhsuk-u-visually-hidden">From </span><bdi>{{ sender() }}</bdi>, {{ mail().receivedAt | moment: 'year' }}
    </p>
    <accord-mail-words [text]="mail().text" [html]="mail().html" />
    <accord-mail-files [files]="mail().files" [address]="address()" />
    <p class="nhsuk-body-s"><a [href]="address() + '/raw'" download>Raw message<span class="nhsuk-u-visually-hidden">, as it came</span></a>, {{ mail().size | size }}. <span class="accord-as-written">SHA-256 {{ mail().sha256 }}</span></p>
  `,
})
export class Message {
  readonly mail = input.required<MailView>();
  protected readonly address = computed(() => `/api/mail/${this.mail().id}`);
  protected readonly sender = computed(() => senderWords(this.mail()));
}

/** `Dawn Ashworth, dawn@post.example`; says so when there is none. */
export function senderWords({ senderName, senderAddress }: Pick<MailView, 'senderName' | 'senderAddress'>): string {
  return [senderName, senderAddress].filter(Boolean).join(', ') || 'No sender';
}
