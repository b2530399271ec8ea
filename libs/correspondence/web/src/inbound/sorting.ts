import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MailView } from '@accord/correspondence/contract';
import type { MailSorted } from '@accord/correspondence/contract';
import { AccordButton, MomentPipe, PartState } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { Attach } from './attach';
import { MailClient, type SortVerb } from './mail-client';
import { Message } from './message';

/** What became of a message, and whether a new contact was made for it. */
export interface Sorted extends MailSorted {
  readonly isNew: boolean;
}

/** A waiting message with why it waits, and what can be done with it. */
@Component({
  selector: 'accord-sorting',
  imports: [AccordButton, Attach, Message, MomentPipe, PartState],
  template: `
    <accord-part-state [of]="view" what="the message" />
    @if (view.value(); as mail) {
      <h2 class="nhsuk-heading-s" tabindex="-1" dir="auto">{{ mail.subject || 'No subject' }}</h2>
      <p class="accord-mail-why">{{ mail.why }}</p>
      @if (mail.takenBy; as taker) {
        <p class="nhsuk-body" role="status">
          @if (taker.isMe) {
            You are sorting this.
          } @else {
            A colleague is sorting this: {{ taker.name }}, since {{ taker.at | moment: 'time' }}.
            <button type="button" class="accord-link-button" (click)="press('take', mail)">Take it over</button>
          }
        </p>
      }
      <accord-message [mail]="mail" />
      @if (trouble()) {
        <p class="nhsuk-error-message" role="alert"><span class="nhsuk-u-visually-hidden">Error: </span>{{ trouble() }}</p>
      }
      @if (mail.mayBeSorted) {
        @if (attaching()) {
          <accord-attach [mail]="mail" (attached)="sorted.emit({ ...$event, isNew: false })" (cancelled)="attaching.set(false)" (overtaken)="overtaken()" />
        } @else {
          <div class="nhsuk-button-group">
            @if (mail.state === 'to-sort') {
              <button accordButton type="button" [busy]="busy()" (click)="press('contact', mail)">New contact</button>
              <button accordButton kind="secondary" type="button" [busy]="busy()" (click)="attach(mail)">Attach to a case</button>
              <button accordButton kind="secondary" type="button" [busy]="busy()" (click)="press('not-ours', mail)">Not for us</button>
              <button type="button" class="accord-link-button" (click)="press('spam', mail)">Spam</button>
            } @else {
              <button accordButton kind="secondary" type="button" [busy]="busy()" (click)="press('sort-again', mail)">Sort it again</button>
            }
          </div>
        }
      }
    }
  `,
})
export class Sorting {
  readonly id = input.required<string>();
  readonly sorted = output<Sorted>();
  private readonly client = inject(MailClient);
  protected readonly view = apiView(() => `/api/mail/${this.id()}`, MailView);
  protected readonly busy = signal(false);
  protected readonly trouble = signal('');
  protected readonly attaching = signal(false);
  protected readonly mine = computed(() => this.view.value()?.takenBy?.isMe === true);

  /** Finding the right case takes a while: colleagues are told that somebody is at it. */
  protected async attach(mail: MailView): Promise<void> {
    if (this.mine() || (await this.press('take', mail))) this.attaching.set(true);
  }

  protected async press(verb: SortVerb, mail: MailView): Promise<boolean> {
    this.busy.set(true);
    const answer = await this.client.sort(mail.id, verb, mail.version);
    this.busy.set(false);
    if (!answer.ok) {
      if (answer.problem.status === 409) this.overtaken();
      else this.trouble.set(answer.problem.detail);
      return false;
    }
    this.trouble.set('');
    if (verb === 'take') this.view.reload();
    else this.sorted.emit({ ...answer.value, isNew: verb === 'contact' });
    return true;
  }

  protected overtaken(): void {
    this.attaching.set(false);
    this.trouble.set('A colleague was quicker. This is how it stands now.');
    this.view.reload();
  }
}
