import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, ErrorSummary, Field, MomentPipe, PageState } from '@accord/design-system/web';
import { FindTimes, FoundTimes, MediationView, MoveSession } from '@accord/mediation/contract';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { FoundTimesChoice } from './found-times';
import { titled } from '../run/titled';

/** Moves a meeting: other times for the same people, and who is told. */
@Component({
  selector: 'accord-move-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, ErrorSummary, Field, FormField, FoundTimesChoice, MomentPipe, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the meeting" />
    @if (session(); as meeting) {
      <h1 class="nhsuk-heading-m">Move the meeting of {{ meeting.startsAt | moment: 'year' }}</h1>
      <p class="nhsuk-body">{{ meeting.attendees.length }} people are told, each by their own calendar entry, and asked again.</p>
      <p class="nhsuk-body">{{ view.value()?.dates }}</p>
      <form class="accord-narrow" [accordForm]="find" (pressed)="look()">
        <accord-error-summary />
        <accord-field label="Minutes" size="s"><input accordInput width="4" inputmode="numeric" [formField]="find.fields.minutes" /></accord-field>
        <button accordButton [kind]="found() ? 'secondary' : ''" [busy]="find.busy()">{{ find.busy() ? 'Looking' : 'Find times' }}</button>
      </form>
      @if (found(); as times) {
        <form class="accord-narrow" [accordForm]="move" [guarded]="true" (pressed)="save()">
          <accord-error-summary />
          <accord-found-times [times]="times" [(chosen)]="chosen" />
          @if (times.items.length > 0) {
            <button accordButton [busy]="move.busy()">{{ move.busy() ? 'Saving' : 'Move and tell everybody' }}</button>
          }
        </form>
      }
      <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Leave it where it is</a></p>
    }
  `,
})
export class MovePage {
  readonly id = input.required<string>();
  readonly sessionId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly session = computed(() => this.view.value()?.sessions.find(({ id }) => id === this.sessionId()));
  protected readonly found = signal<FoundTimes | undefined>(undefined);
  protected readonly chosen = signal('');
  private readonly typed = signal({ minutes: '120' });
  protected readonly find = contractForm(this.typed, FindTimes, ({ minutes }) => ({
    kind: this.session()?.kind, mode: this.session()?.mode, minutes: Number(minutes), partyIds: (this.view.value()?.parties ?? []).map(({ id }) => id),
    roomsWanted: this.session()?.rooms.length ?? 0, movingSessionId: this.sessionId(),
  }));
  protected readonly move = contractForm(signal({}), MoveSession, () => ({
    startsAt: this.chosen(), minutes: Number(this.typed().minutes), version: this.view.value()?.version,
    roomIds: this.found()?.items.find(({ startsAt }) => startsAt === this.chosen())?.rooms.map(({ id }) => id) ?? [],
  }));

  constructor() {
    titled(this.view);
  }

  protected async look(): Promise<void> {
    const answer = await this.find.press((request, sending) => this.api.post(`/api/mediations/${this.id()}/times`, request, FoundTimes, sending));
    if (!answer?.ok) return;
    this.chosen.set(answer.value.items[0]?.startsAt ?? '');
    this.found.set(answer.value);
  }

  protected async save(): Promise<void> {
    const answer = await this.move.press((request, sending) => this.client.move(this.id(), this.sessionId(), request, sending));
    if (answer?.ok) return this.client.goTo(['/mediations', this.id()], 'The meeting has moved. Each person is told.');
    if (this.move.problem()?.code === 'taken') await this.look();
  }
}
