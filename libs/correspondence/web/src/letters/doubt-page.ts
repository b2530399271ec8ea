import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { LetterActed, LetterView, SettleDoubt } from '@accord/correspondence/contract';
import { AccordButton, AccordInput, ErrorSummary, Field, MomentPipe, NotYet, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, News } from '@accord/platform/web';

/** A letter of which nobody knows whether it went: what is known, and the two answers. */
@Component({
  selector: 'accord-doubt-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, ErrorSummary, Field, FormField, MomentPipe, NotYet, PageState, RouterLink],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the letter" />
    @if (view.value(); as letter) {
      @if (letter.state !== 'doubt') {
        <h1 class="nhsuk-heading-m">{{ letter.name }}</h1>
        <accord-not-yet because="This letter is not in doubt any more." [goTo]="back()" goToWords="Look at the letter" />
      } @else {
        <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="settle()">
          <accord-error-summary />
          <h1 class="nhsuk-heading-m">We do not know whether this went</h1>
          <p class="nhsuk-body">{{ letter.name }} to {{ letter.recipient.email }}, posted {{ letter.queuedAt | moment: 'year' }}. {{ letter.trouble }}</p>
          <p class="nhsuk-body">We never send a letter a second time by ourselves. Ring or write to the person, or look into the sent mail of the server. Then say what you found.</p>
          <h2 class="nhsuk-heading-s">It went</h2>
          <accord-field label="What shows it" hint="For example: she rang on Monday to say that it came"><textarea accordInput rows="3" [formField]="form.fields.evidence"></textarea></accord-field>
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'It went' }}</button>
          <h2 class="nhsuk-heading-s">It did not go, or nobody can say</h2>
          <p class="nhsuk-body"><a [routerLink]="[back(), 'send-again']">Send it again</a>. If the first one went after all, the person gets the same letter twice.</p>
          <p class="nhsuk-body"><a [routerLink]="back()">Cancel</a></p>
        </form>
      }
    }
  `,
})
export class DoubtPage {
  readonly id = input.required<string>();
  readonly letterId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  protected readonly view = apiView(() => `/api/letters/${this.letterId()}`, LetterView);
  protected readonly back = computed(() => `/cases/${this.id()}/letters/${this.letterId()}`);
  private readonly typed = signal({ evidence: '' });
  protected readonly form = contractForm(this.typed, SettleDoubt, ({ evidence }) => ({ outcome: 'went', version: this.view.value()?.version ?? 1, evidence }));

  protected async settle(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/letters/${this.letterId()}/settle-doubt`, request, LetterActed, sending));
    if (this.form.saved()) this.view.reload();
    if (!answer?.ok) return;
    this.news.onArrival({ text: 'Recorded: the letter went.' });
    await this.router.navigateByUrl(this.back());
  }
}
