import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { CaseDates, CorrectFact, StrikeOut, WouldMove } from '@accord/commitments/contract';
import { AccordButton, AccordInput, DateInput, DayPipe, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';
import { WouldMoveList, type Supposed } from '../redating/would-move-list';
import { Meanwhile } from './meanwhile';

/** Corrects the day of a fact, or strikes it out. The earlier line stays in the log, and every date that moves keeps its earlier date. */
@Component({
  selector: 'accord-correct-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, DateInput, DayPipe, ErrorSummary, Field, FormField, Meanwhile, PageState, RouterLink, WouldMoveList],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the fact" />
    @if (fact(); as now) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-meanwhile [saved]="form.saved()" (seen)="version.set($event)" />
        <h1 class="nhsuk-heading-m">Correct a fact</h1>
        <p class="nhsuk-body">{{ now.words }}: recorded for {{ now.happenedOn | day: 'sentence' }}. Dates that follow from it are worked out again.</p>
        <accord-date legend="It really happened on" [quick]="true" [formField]="form.fields.happenedOn" />
        <accord-field label="What was wrong"><input accordInput [formField]="form.fields.reason" /></accord-field>
        <accord-would-move [of]="would()" />
        <div class="nhsuk-button-group">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Correct it' }}</button>
          <button accordButton kind="secondary" type="button" (click)="suppose()">See what would move</button>
        </div>
      </form>
      <form class="accord-narrow" [accordForm]="striking" (pressed)="strikeOut()">
        <h2 class="nhsuk-heading-s">It never happened</h2>
        <accord-error-summary />
        <accord-meanwhile [saved]="striking.saved()" (seen)="version.set($event)" />
        <p class="nhsuk-body">The line stays in the log, struck out, and no date follows from it.</p>
        <accord-field label="Why it is wrong"><input accordInput [formField]="striking.fields.reason" /></accord-field>
        <button accordButton kind="secondary" [busy]="striking.busy()">{{ striking.busy() ? 'Saving' : 'Strike it out' }}</button>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates']">Cancel</a></p>
      </form>
    }
  `,
})
export class CorrectPage {
  readonly id = input.required<string>();
  readonly factId = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates`, CaseDates);
  protected readonly fact = computed(() => this.view.value()?.facts.find((one) => one.id === this.factId()));
  protected readonly version = linkedSignal(() => this.view.value()?.version ?? 0);
  private readonly api = inject(ApiClient);
  private readonly model = signal({ happenedOn: '', reason: '' });
  protected readonly form = contractForm(this.model, CorrectFact, (typed) => ({ ...typed, version: this.version() }));
  protected readonly striking = contractForm(signal({ reason: '' }), StrikeOut, (typed) => ({ ...typed, version: this.version() }));
  protected readonly would = signal<Supposed | undefined>(undefined);

  /** What would move, before anything is recorded. */
  protected async suppose(): Promise<void> {
    const answer = await this.api.post(`/api/cases/${this.id()}/would-move`, { kind: 'corrected', factId: this.factId(), happenedOn: this.model().happenedOn }, WouldMove);
    this.would.set(answer.ok ? answer.value : { problem: answer.problem.errors?.[0]?.message ?? answer.problem.detail });
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), `facts/${this.factId()}/correct`, request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The fact is corrected.');
  }

  protected async strikeOut(): Promise<void> {
    const answer = await this.striking.press((request, sending) => this.client.post(this.id(), `facts/${this.factId()}/strike-out`, request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'The fact is struck out.');
  }
}
