import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccordButton, ErrorSummary, MomentPipe, PageState } from '@accord/design-system/web';
import { CancelSession, MediationView } from '@accord/mediation/contract';
import { AccordFormDirective, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from '../run/titled';

/** Cancels one meeting, after saying who will be told. */
@Component({
  selector: 'accord-cancel-page',
  imports: [AccordButton, AccordFormDirective, ErrorSummary, MomentPipe, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the meeting" />
    @if (session(); as meeting) {
      <form class="accord-narrow" [accordForm]="form" [guarded]="true" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">Cancel the meeting of {{ meeting.startsAt | moment: 'year' }}</h1>
        <p class="nhsuk-body">The rooms are free again. {{ meeting.attendees.length }} people are told in neutral words, each by their own calendar entry.</p>
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Keep the meeting</a></p>
        <button accordButton kind="warning" [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Cancel the meeting' }}</button>
      </form>
    }
  `,
})
export class CancelPage {
  readonly id = input.required<string>();
  readonly sessionId = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly session = computed(() => this.view.value()?.sessions.find(({ id }) => id === this.sessionId()));
  protected readonly form = contractForm(signal({}), CancelSession, () => ({ version: this.view.value()?.version }));

  constructor() {
    titled(this.view);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), `sessions/${this.sessionId()}/cancellation`, request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations', this.id()], 'The meeting is cancelled. Everybody invited is told.');
  }
}
