import { Component, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CalendarFeedMade, CalendarFeedView } from '@accord/commitments/contract';
import { AccordButton, MomentPipe, PageState } from '@accord/design-system/web';
import { Done } from '@accord/platform/contract';
import { Announcer, ApiClient, apiView, focusQuietly } from '@accord/platform/web';

/** The secret address by which a person's own calendar reads their dates: made, shown once, ended. */
@Component({
  selector: 'accord-subscribe-page',
  imports: [AccordButton, MomentPipe, PageState, RouterLink],
  template: `
    <accord-page-state [of]="feed" what="your address" />
    @if (feed.value(); as now) {
      <p class="nhsuk-body-s"><a routerLink="/calendar">Back to the calendar</a></p>
      <div class="accord-narrow">
        <h1 class="nhsuk-heading-m">Subscribe to your dates</h1>
        <p class="nhsuk-body">Your own calendar can show your dates. It reads them from a secret address.</p>
        <p class="nhsuk-body">An entry says what is due and when. It names no person and no case.</p>
        @if (made(); as address) {
          <div class="accord-card">
            <h2 class="nhsuk-heading-s" data-made>Your address</h2>
            <p class="nhsuk-body accord-words"><code>{{ address }}</code></p>
            <p class="nhsuk-body">Copy it now: it is shown only once. Paste it into your calendar under "Add from web".</p>
            <button accordButton type="button" kind="secondary" [small]="true" (click)="copy(address)">Copy the address</button>
            <p class="nhsuk-body">Whoever has it can read these entries. Make a new one if you are unsure.</p>
          </div>
        }
        @if (now.madeAt) {
          <p class="nhsuk-body">
            You have an address, made {{ now.madeAt | moment: 'year' }}.
            {{ now.lastReadAt ? 'A calendar last read it ' : 'No calendar has read it yet.' }}{{ now.lastReadAt | moment: 'year' }}{{ now.lastReadAt ? '.' : '' }}
          </p>
          <p class="nhsuk-body">A new address ends the old one at once.</p>
        } @else {
          <p class="nhsuk-body">You have no address yet.</p>
        }
        @if (fault(); as words) {
          <p class="nhsuk-body" role="alert">{{ words }}</p>
        }
        <div class="nhsuk-button-group">
          <button accordButton type="button" [busy]="busy()" (click)="make()">{{ now.madeAt ? 'Make a new address' : 'Make an address' }}</button>
          @if (now.madeAt) {
            <button accordButton type="button" kind="secondary" (click)="end()">End this address</button>
          }
        </div>
      </div>
    }
  `,
})
export class SubscribePage {
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly feed = apiView(() => '/api/calendar-feed', CalendarFeedView);
  /** In this page's memory alone, until it is left. */
  protected readonly made = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected async make(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    // Without an idempotency key: what is kept under one would hold the secret.
    const answer = await this.api.post('/api/calendar-feed', {}, CalendarFeedMade);
    this.busy.set(false);
    this.fault.set(answer.ok ? undefined : answer.problem.detail);
    if (!answer.ok) return;
    this.made.set(answer.value.address);
    this.feed.show({ madeAt: answer.value.madeAt, lastReadAt: null });
    setTimeout(() => {
      const heading = this.host.nativeElement.querySelector<HTMLElement>('[data-made]');
      if (heading) focusQuietly(heading);
    });
  }

  protected async end(): Promise<void> {
    const answer = await this.api.delete('/api/calendar-feed', Done);
    this.fault.set(answer.ok ? undefined : answer.problem.detail);
    if (!answer.ok) return;
    this.made.set(undefined);
    this.feed.show({ madeAt: null, lastReadAt: null });
    this.announcer.say('The address has ended.');
  }

  protected async copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address).then(
      () => this.announcer.say('Copied.'),
      // A browser may refuse: the address stands there to be selected.
      () => this.announcer.say('Select the address and copy it.'),
    );
  }
}
