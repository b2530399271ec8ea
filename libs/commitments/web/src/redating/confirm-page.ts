import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { RedatingView } from '@accord/commitments/contract';
import { Interruption, NotYet, PageState } from '@accord/design-system/web';
import { ApiClient, apiView, News, randomId } from '@accord/platform/web';
import { ReasonGiven } from './reason';
import { countWords } from './words';

/** The last stop before dates are moved, or put back, on many cases at once. */
@Component({
  selector: 'accord-confirm-redating-page',
  imports: [Interruption, NotYet, PageState],
  template: `
    <accord-page-state [of]="view" what="the preview" />
    @if (view.value(); as preview) {
      @if (reason && possible()) {
        <accord-interruption [heading]="verb() + '?'" [confirm]="verb()" [cancel]="back()" cancelLabel="Cancel, change nothing" [busy]="busy()" (confirmed)="decide(preview.version)">
          <p>{{ preview.title }}.</p>
          <p>{{ isMove() ? 'Each case gets its new date and keeps the old one in its proof.' : 'Each case gets its earlier date again.' }} It shows your name and your reason: {{ reason }}.</p>
          @if (isMove()) {
            <p>Letters that went out with the old date are not sent again.</p>
          }
          @if (problem(); as said) {
            <p role="status">{{ said }}</p>
          }
        </accord-interruption>
      } @else {
        <h1 class="nhsuk-heading-m">What would move</h1>
        <accord-not-yet because="Enter the reason on the preview first." [goTo]="back()" goToWords="Go to the preview" />
      }
    }
  `,
})
export class ConfirmRedatingPage {
  readonly id = input.required<string>();
  readonly act = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly reason = inject(ReasonGiven).reason();
  protected readonly view = apiView(() => `/api/redatings/${this.id()}`, RedatingView);
  protected readonly back = computed(() => `/redating/${this.id()}`);
  protected readonly isMove = computed(() => this.act() === 'move');
  protected readonly verb = computed(() => (this.isMove() ? countWords(this.view.value()).move : 'Put these dates back'));
  protected readonly possible = computed(() => (this.isMove() ? this.view.value()?.counts.ticked : this.view.value()?.counts.moved) ?? 0);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly key = randomId();

  protected async decide(version: number): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const act = this.isMove() ? 'move' : 'put-back';
    const answer = await this.api.post(`/api/redatings/${this.id()}/${act}`, { version, reason: this.reason }, RedatingView, { idempotencyKey: this.key });
    this.busy.set(false);
    if (!answer.ok) return this.problem.set(answer.problem.status === 409 ? 'A colleague decided about this a moment ago. Look at the preview again.' : answer.problem.detail);
    this.news.onArrival({ text: 'Accord is at work. You can leave this page.' });
    await this.router.navigateByUrl(this.back());
  }
}
