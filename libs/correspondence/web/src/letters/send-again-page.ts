import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { LetterActed, LetterView } from '@accord/correspondence/contract';
import { Interruption, NotYet, PageState } from '@accord/design-system/web';
import { ApiClient, apiView, News, randomId } from '@accord/platform/web';

/** The last stop before a letter in doubt goes once more. */
@Component({
  selector: 'accord-send-again-page',
  imports: [Interruption, NotYet, PageState],
  template: `
    <accord-page-state [of]="view" what="the letter" />
    @if (view.value(); as letter) {
      @if (letter.state === 'doubt') {
        <accord-interruption heading="Send this letter again?" confirm="Send it again" [cancel]="back()" cancelLabel="Cancel, do not send" [busy]="busy()" (confirmed)="send(letter.version)">
          <p>{{ letter.name }}, {{ letter.reference }}. It may have reached the person already. If so, they get the same letter twice.</p>
          <p>The same words go again, under the same message number.</p>
          @if (problem(); as said) {
            <p role="status">{{ said }}</p>
          }
        </accord-interruption>
      } @else {
        <h1 class="nhsuk-heading-m">{{ letter.name }}</h1>
        <accord-not-yet because="This letter is not in doubt any more." [goTo]="back()" goToWords="Look at the letter" />
      }
    }
  `,
})
export class SendAgainPage {
  readonly id = input.required<string>();
  readonly letterId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/letters/${this.letterId()}`, LetterView);
  protected readonly back = computed(() => `/cases/${this.id()}/letters/${this.letterId()}`);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly key = randomId();

  protected async send(version: number): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const answer = await this.api.post(`/api/letters/${this.letterId()}/settle-doubt`, { outcome: 'send-again', version }, LetterActed, { idempotencyKey: this.key });
    this.busy.set(false);
    if (!answer.ok) return this.problem.set(answer.problem.detail);
    this.news.onArrival({ text: 'The letter is on its way again.' });
    await this.router.navigateByUrl(this.back());
  }
}
