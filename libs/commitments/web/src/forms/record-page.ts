import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FactOffers, RecordDateFact, WouldMove } from '@accord/commitments/contract';
import { AccordButton, AccordInput, Choice, DateInput, DayPipe, ErrorSummary, Field, PageState } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, CaseFrame, contractForm, Today } from '@accord/platform/web';
import { CaseDatesClient } from '../case-dates';
import { WouldMoveList, type Supposed } from '../redating/would-move-list';
import { Meanwhile } from './meanwhile';
import { choices, dayWords, notes } from './record-words';

/** One fact of any kind: its day, what its kind asks, and the reason in words. */
@Component({
  selector: 'accord-record-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, CaseFrame, Choice, DateInput, DayPipe, ErrorSummary, Field, FormField, Meanwhile, PageState, RouterLink, WouldMoveList],
  template: `
    <accord-case-frame [caseId]="id()" />
    <accord-page-state [of]="view" what="the case" />
    @if (offer(); as asked) {
      <form class="accord-narrow" [accordForm]="form" (pressed)="save()">
        <accord-error-summary />
        <accord-meanwhile [saved]="form.saved()" (seen)="version.set($event)" />
        <h1 class="nhsuk-heading-m">{{ asked.label }}</h1>
        @if (note()) {
          <p class="nhsuk-body">{{ note() }}</p>
        }
        @if (kind() === 'lateness-approved' && view.value()?.decision; as decision) {
          <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">The decision: </span>
            <p>{{ decision.words }}, written down by {{ decision.by }}: {{ decision.reason }}</p>
          </div>
        }
        @if (asked.whyNot) {
          <p class="nhsuk-body">{{ asked.whyNot }}</p>
        }
        @if (asks('limbs')) {
          <accord-choice legend="Was there a good reason for being late?" [inline]="true" [options]="choices.yesNo" [formField]="form.fields.goodReason" />
          <accord-choice legend="Can it still be looked into well and fairly?" [inline]="true" [options]="choices.yesNo" [formField]="form.fields.stillFair" />
          <accord-choice legend="Accept it?" [inline]="true" [options]="choices.yesNo" [formField]="form.fields.accepted" />
        }
        @if (asks('purpose')) {
          <accord-choice legend="Consent for what?" [options]="choices.purpose" [formField]="form.fields.purpose" />
        }
        @if (asks('about')) {
          <accord-choice legend="What was explained?" [options]="choices.about" [formField]="form.fields.about" />
        }
        @if (asks('by')) {
          <accord-choice legend="How was it acknowledged?" [options]="choices.by" [formField]="form.fields.by" />
        }
        @if (asks('offeredDiscussion')) {
          <accord-choice legend="Did it offer to discuss how it is handled, and how long?" [inline]="true" [options]="choices.yesNo" [formField]="form.fields.offeredDiscussion" />
        }
        @if (asks('for')) {
          <accord-choice [legend]="kind() === 'hold-began' ? 'Held for whom?' : 'Whom do we wait for?'" [options]="kind() === 'hold-began' ? choices.hold : choices.waiting" [formField]="form.fields.for" />
        }
        @if (asks('because')) {
          <accord-choice [legend]="kind() === 'passed-on' ? 'Why?' : 'What happened?'" [options]="kind() === 'passed-on' ? choices.passing : choices.legal" [formField]="form.fields.because" />
        }
        @if (asks('factId')) {
          <accord-choice legend="Which hold?" [options]="holds()" [formField]="form.fields.factId" />
        }
        @if (asks('decidedBy')) {
          <accord-field label="Who decided?" hint="Name and post"><input accordInput [formField]="form.fields.decidedBy" /></accord-field>
        }
        <accord-date [legend]="dayLegend()" [quick]="true" [hint]="received()" [formField]="form.fields.happenedOn" />
        @if (asks('reviewOn')) {
          <accord-date legend="Look at it again on" hint="For example, 4 1 2027" [formField]="form.fields.reviewOn" />
        }
        @if (asked.reason) {
          <accord-field [label]="asked.reason" [optional]="asked.reasonOptional"><textarea accordInput rows="3" [formField]="form.fields.reason"></textarea></accord-field>
        }
        <accord-would-move [of]="would()" />
        <div class="nhsuk-button-group">
          <button accordButton [busy]="form.busy()">{{ form.busy() ? 'Saving' : 'Record it' }}</button>
          @if (kind() === 'consent-received') {
            <button accordButton kind="secondary" type="button" (click)="suppose()">See what would move</button>
          }
        </div>
        <p class="nhsuk-body"><a [routerLink]="['/cases', id(), 'dates', 'record']">Cancel</a></p>
      </form>
    }
  `,
})
export class RecordPage {
  readonly id = input.required<string>();
  readonly kind = input.required<string>();
  private readonly client = inject(CaseDatesClient);
  private readonly api = inject(ApiClient);
  protected readonly would = signal<Supposed | undefined>(undefined);
  protected readonly choices = choices;
  protected readonly view = apiView(() => `/api/cases/${this.id()}/dates/record`, FactOffers);
  protected readonly offer = computed(() => this.view.value()?.offers.find((offer) => offer.kind === this.kind()));
  protected readonly note = computed(() => notes[this.kind()] ?? '');
  protected readonly dayLegend = computed(() => dayWords[this.kind()] ?? 'When?');
  protected readonly received = computed(() => {
    const on = this.view.value()?.receivedOn;
    return on && ['event-happened', 'became-known'].includes(this.kind()) ? `It reached us on ${new DayPipe().transform(on, 'sentence')}` : '';
  });
  protected readonly holds = computed(() => (this.view.value()?.holds ?? []).map(({ factId, words }) => ({ value: factId, label: words })));
  protected readonly version = linkedSignal(() => this.view.value()?.version ?? 0);
  private readonly typed = signal({
    happenedOn: '', reason: '', purpose: '', about: '', by: '', offeredDiscussion: '', for: '', because: '', factId: '', decidedBy: '', reviewOn: '', accepted: '', goodReason: '', stillFair: '',
  });
  protected readonly form = contractForm(this.typed, RecordDateFact, (typed) => ({
    kind: this.kind(),
    version: this.version(),
    happenedOn: typed.happenedOn,
    reason: typed.reason,
    ...only(typed, this.offer()?.asks ?? []),
  }));

  constructor() {
    const today = inject(Today).date();
    this.typed.update((typed) => ({ ...typed, happenedOn: today }));
  }

  protected asks(part: string): boolean {
    return this.offer()?.asks.includes(part) ?? false;
  }

  /** What consent would move, before it is recorded. */
  protected async suppose(): Promise<void> {
    const { purpose, happenedOn } = this.typed();
    const answer = await this.api.post(`/api/cases/${this.id()}/would-move`, { kind: 'consent-received', purpose, happenedOn }, WouldMove);
    this.would.set(answer.ok ? answer.value : { problem: answer.problem.errors?.[0]?.message ?? answer.problem.detail });
  }

  protected async save(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.client.post(this.id(), 'facts', request, sending));
    if (answer?.ok) await this.client.back(this.id(), 'It is recorded. The dates are worked out again.');
  }
}

type Typed = Readonly<Record<'purpose' | 'about' | 'by' | 'offeredDiscussion' | 'for' | 'because' | 'factId' | 'decidedBy' | 'reviewOn' | 'accepted' | 'goodReason' | 'stillFair', string>>;

/** What the kind asks, and nothing else; yes and no become what they mean. */
function only(typed: Typed, asks: readonly string[]): Record<string, unknown> {
  const { accepted, goodReason, stillFair, offeredDiscussion, ...texts } = typed;
  const yes = (value: string) => (value === '' ? undefined : value === 'yes');
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([name]) => asks.includes(name))),
    ...(asks.includes('offeredDiscussion') ? { offeredDiscussion: yes(offeredDiscussion) } : {}),
    ...(asks.includes('limbs') ? { accepted: yes(accepted), goodReason: yes(goodReason), stillFair: yes(stillFair) } : {}),
  };
}
