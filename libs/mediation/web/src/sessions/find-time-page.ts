import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AccordButton, AccordInput, Choice, Choices, Details, ErrorSummary, Field, PageState, Tick } from '@accord/design-system/web';
import { BookSession, FindTimes, FoundTimes, MediationView } from '@accord/mediation/contract';
import { defaultMinutes, needCodes, sessionKinds, sessionKindWords, sessionModes, sessionModeWords, sessionNeeds } from '@accord/mediation/rules';
import { AccordFormDirective, ApiClient, apiView, contractForm } from '@accord/platform/web';
import { MediationClient } from '../mediation-client';
import { FoundTimesChoice } from './found-times';
import { titled } from '../run/titled';

/** Who must be there, the times that fit them all, and the booking of one of them. */
@Component({
  selector: 'accord-find-time-page',
  imports: [AccordButton, AccordFormDirective, AccordInput, Choice, Choices, Details, ErrorSummary, Field, FormField, FoundTimesChoice, PageState, RouterLink, Tick],
  template: `
    <accord-page-state [of]="view" what="the mediation" />
    @if (view.value(); as mediation) {
      <h1 class="nhsuk-heading-m">Find a time</h1>
      <p class="nhsuk-body">{{ mediation.reference }}. The mediator always comes. 15 minutes on both sides are kept free.</p>
      <p class="nhsuk-body">{{ mediation.dates }}</p>
      <div class="accord-beside">
        <form [accordForm]="find" (pressed)="look()">
          <accord-error-summary />
          <accord-choice legend="Kind of meeting" size="s" [options]="kinds" [formField]="find.fields.kind" />
          <accord-choice legend="How they meet" size="s" [inline]="true" [options]="modes" [formField]="find.fields.mode" />
          <accord-choices legend="Who comes" size="s" [options]="parties()" [formField]="find.fields.partyIds" />
          <accord-field label="Minutes" size="s"><input accordInput width="4" inputmode="numeric" [formField]="find.fields.minutes" /></accord-field>
          @if (typed().mode === 'in-person') {
            <accord-field label="Rooms" size="s" hint="A joint room and a private one for each side are three."><input accordInput width="2" inputmode="numeric" [formField]="find.fields.roomsWanted" /></accord-field>
            <accord-tick label="Step-free rooms only" [formField]="find.fields.stepFree" />
          }
          <accord-field label="Interpreter" [optional]="true"><input accordInput autocomplete="off" [formField]="find.fields.interpreter" /></accord-field>
          <accord-field label="Interpreter’s e-mail address" [optional]="true"><input accordInput type="email" autocomplete="off" [formField]="find.fields.interpreterEmail" /></accord-field>
          <accord-choices legend="What they need" hint="Each is confirmed before the meeting." [optional]="true" [inline]="true" [options]="needs" [formField]="find.fields.needs" />
          <accord-field label="Other place, or how to join" [optional]="true"><input accordInput [formField]="find.fields.place" /></accord-field>
          <button accordButton [kind]="found() ? 'secondary' : ''" [busy]="find.busy()">{{ find.busy() ? 'Looking' : 'Find times' }}</button>
        </form>
        @if (found(); as times) {
          <form [accordForm]="book" [guarded]="true" (pressed)="save()">
            <accord-error-summary />
            <accord-found-times [times]="times" [(chosen)]="chosen" />
            <accord-details heading="What each person gets">
              <p>Subject: Your meeting on the chosen day. It names the time, the place and our telephone number. It does not name mediation, the complaint, or anybody else who comes.</p>
            </accord-details>
            @if (times.items.length > 0) {
              <button accordButton [busy]="book.busy()">{{ book.busy() ? 'Saving' : 'Book and invite' }}</button>
            }
          </form>
        }
      </div>
      <p class="nhsuk-body"><a [routerLink]="['/mediations', id()]">Cancel</a></p>
    }
  `,
})
export class FindTimePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly client = inject(MediationClient);
  protected readonly view = apiView(() => `/api/mediations/${this.id()}`, MediationView);
  protected readonly kinds = sessionKinds.map((value) => ({ value, label: sessionKindWords[value] }));
  protected readonly modes = sessionModes.map((value) => ({ value, label: sessionModeWords[value] }));
  protected readonly needs = needCodes.map((value) => ({ value, label: sessionNeeds[value] }));
  protected readonly parties = computed(() => (this.view.value()?.parties ?? []).map(({ id, name }) => ({ value: id, label: name })));
  protected readonly typed = signal({
    kind: 'joint', mode: 'in-person', minutes: String(defaultMinutes.joint), partyIds: [] as readonly string[], roomsWanted: '1', stepFree: false,
    interpreter: '', interpreterEmail: '', needs: [] as readonly string[], place: '',
  });
  protected readonly found = signal<FoundTimes | undefined>(undefined);
  protected readonly chosen = signal('');
  protected readonly find = contractForm(this.typed, FindTimes, () => this.wanted());
  protected readonly book = contractForm(signal({}), BookSession, () => ({
    ...this.wanted(), startsAt: this.chosen(), place: this.typed().place, needs: this.typed().needs.map((code) => ({ code, confirmed: false })),
    roomIds: this.found()?.items.find(({ startsAt }) => startsAt === this.chosen())?.rooms.map(({ id }) => id) ?? [], version: this.view.value()?.version,
  }));

  constructor() {
    titled(this.view);
    effect(() => {
      const everybody = this.parties().map(({ value }) => value);
      untracked(() => this.typed.update((typed) => (typed.partyIds.length > 0 ? typed : { ...typed, partyIds: everybody })));
    });
  }

  private wanted() {
    const { interpreter, interpreterEmail, needs: _, place: __, minutes, roomsWanted, ...rest } = this.typed();
    const guests = interpreter ? [{ attendsAs: 'interpreter', name: interpreter, email: interpreterEmail, maySpeak: true }] : [];
    // By video or phone nobody needs a room of ours.
    return { ...rest, minutes: Number(minutes), roomsWanted: rest.mode === 'in-person' ? Number(roomsWanted) : 0, guests };
  }

  protected async look(): Promise<void> {
    const answer = await this.find.press((request, sending) => this.api.post(`/api/mediations/${this.id()}/times`, request, FoundTimes, sending));
    if (!answer?.ok) return;
    this.chosen.set(answer.value.items[0]?.startsAt ?? '');
    this.found.set(answer.value);
  }

  protected async save(): Promise<void> {
    const answer = await this.book.press((request, sending) => this.client.book(this.id(), request, sending));
    if (answer?.ok) return this.client.goTo(['/mediations', this.id()], 'The meeting is booked. Each person is invited in neutral words.');
    // Somebody was quicker: the sentence takes the focus, and the times are looked for again.
    if (this.book.problem()?.code === 'taken') await this.look();
  }
}
