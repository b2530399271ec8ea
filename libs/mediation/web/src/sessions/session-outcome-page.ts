import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choice, Choices, ErrorSummary, Field, MomentPipe, PageState } from '@accord/design-system/web';
import { MediationView, RecordSession } from '@accord/mediation/contract';
import { sessionOutcomes, sessionOutcomeWords } from '@accord/mediation/rules';
import { AccordFormDirective, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { titled } from '../run/titled';

/** How a meeting ended and who was not there. There is no field for what was said. */
@Component({
  selector: 'accord-session-outcome-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, Choices, ErrorSummary, Field, FormField, MomentPipe, PageState, RouterLink],
  template: `
    <accord-page-state [of]="view" what="the meeting" />
    @if (session(); as meeting) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <h1 class="nhsuk-heading-m">How the meeting went</h1>
        <p class="nhsuk-body">{{ meeting.startsAt | moment: 'year' }}. What was said has no field here.</p>
        <accord-choice legend="How did it end?" [options]="outcomes" [formField]="form.fields.outcome" />
        @if (typed().outcome === 'stopped-by-mediator') {
          <accord-field label="Why the mediator stopped it">
            <select accordInput [formField]="form.fields.stopReason">
              <option value="">Choose</option>
              @for (reason of reasons; track reason.value) {
                <option [value]="reason.value">{{ reason.label }}</option>
              }
            </select>
          </accord-field>
        }
        <accord-choices legend="Who was not there?" [optional]="true" [options]="people()" [formField]="form.fields.absent" />
        @if (typed().absent.length > 0) {
          <p class="nhsuk-body">Ring them within 30 minutes and ask whether they are well. Never tell the other side why.</p>
        }
        <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record how it went' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Back without saving</a></p>
      </form>
    }
  `,
})
export class SessionOutcomePage {
  readonly id = input.required<string>();
  readonly sessionId = input.required<string>();
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly session = computed(() => this.view.value()?.sessions.find(({ id }) => id === this.sessionId()));
  protected readonly people = computed(() => (this.session()?.attendees ?? []).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly outcomes = sessionOutcomes.filter((value) => value !== 'cancelled').map((value) => ({ value, label: sessionOutcomeWords[value] }));
  protected readonly reasons = [
    { value: 'safety', label: 'Somebody was not safe' }, { value: 'conflict', label: 'A conflict of interest came up' }, { value: 'capacity', label: 'Capacity was in doubt' },
    { value: 'bad-faith', label: 'Bad faith' }, { value: 'recording', label: 'Somebody recorded it' },
  ];
  protected readonly typed = signal({ outcome: '', stopReason: '', absent: [] as readonly string[] });
  protected readonly form = contractForm(this.typed, RecordSession, (typed) => ({
    ...typed, stopReason: typed.outcome === 'stopped-by-mediator' && typed.stopReason ? typed.stopReason : null, version: this.view.value()?.version,
  }));

  constructor() {
    titled(this.view);
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.put(this.id(), `sessions/${this.sessionId()}/outcome`, request, sending));
    if (answer?.ok) await this.client.goTo(['/mediations', this.id()], 'How the meeting went is recorded.');
  }
}
