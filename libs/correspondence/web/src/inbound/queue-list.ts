import { Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MailLine } from '@accord/correspondence/contract';
import { MomentPipe } from '@accord/design-system/web';
import { senderWords } from './message';

/** The messages that wait, newest first. Up and Down walk through them, Enter reads one. */
@Component({
  selector: 'accord-queue-list',
  imports: [MomentPipe, RouterLink],
  template: `
    <ol class="accord-queue">
      @for (line of lines(); track line.id) {
        <li class="accord-queue__row" [class.accord-queue__row--current]="line.id === current()">
          <a [routerLink]="['/mail', line.id]" queryParamsHandling="preserve" [attr.aria-current]="line.id === current() ? 'true' : null" (keydown.arrowdown)="walk($event, 1)" (keydown.arrowup)="walk($event, -1)">
            <bdi>{{ line.subject || 'No subject' }}</bdi>
          </a>
          <span class="accord-queue__facts"><bdi>{{ sender(line) }}</bdi>, {{ line.receivedAt | moment }}</span>
          <span class="accord-queue__facts">{{ line.why }}</span>
          @if (line.refusedFiles > 0) {
            <span class="accord-queue__facts">{{ line.refusedFiles === 1 ? 'A file was refused' : line.refusedFiles + ' files were refused' }}</span>
          }
          @if (line.takenBy; as taker) {
            <span class="accord-queue__facts"><strong>{{ taker.isMe ? 'You are sorting this' : 'A colleague is sorting this' }}</strong></span>
          }
        </li>
      }
    </ol>
  `,
})
export class QueueList {
  readonly lines = input.required<readonly MailLine[]>();
  readonly current = input<string>();
  protected readonly sender = senderWords;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected walk(event: Event, step: number): void {
    const links = [...this.host.nativeElement.querySelectorAll<HTMLAnchorElement>('a')];
    const next = links[links.findIndex((link) => link === event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
