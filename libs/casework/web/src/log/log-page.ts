import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Callers, Logged, type SimilarContact } from '@accord/casework/contract';
import { Bodies, Places } from '@accord/directory/contract';
import { oddDetails } from '@accord/people/rules';
import {
  AccordButton, AccordInput, Actions, Choice, Choices, Combobox, DateInput, Details, ErrorSummary, Field, First, Lead, Loading, MomentPipe, type Option, Status, Tick, When,
} from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, keepDraft, News, ParkedDrafts } from '@accord/platform/web';
import { placeOptions } from '../people/place-options';
import { CallClock } from './call-clock';
import { closest } from './closest';
import { LogForm } from './log-form';
import { channelOptions, needOptions, needQuestions, relationOptions, urgencyOptions, wantOptions, yesNo } from './options';
import { SeenBefore } from './seen-before';
import { blankContact, contactRequest, type Then, type TypedContact } from './typed-contact';

/** Log a contact: one page, the story first, only the story obligatory; by keyboard in under a minute. */
@Component({
  selector: 'accord-log-page',
  imports: [
    AccordButton, AccordFormDirective, AccordInput, Actions, CallClock, Choice, Choices, Combobox, DateInput, Details, ErrorSummary, Field, First, FormField, Lead, Loading,
    MomentPipe, ParkedDrafts, SeenBefore, Status, Tick, When,
  ],
  templateUrl: './log-page.html',
})
export class LogPage {
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly news = inject(News);
  private readonly answerBox = viewChild('answerBox', { read: AccordInput });
  private readonly answerElement = viewChild<ElementRef<HTMLElement>>('answerBox');
  protected readonly typed = signal<TypedContact>({ ...blankContact, callBegan: new Date().toISOString() });
  private readonly then = signal<Then>('triage');
  protected readonly form = contractForm(this.typed, LogForm, (typed) => contactRequest(typed, this.then(), new Date().toISOString()));
  protected readonly kept = keepDraft(this.typed, { kind: 'log-contact' }, this.draft);
  protected readonly answering = signal(false);
  private readonly places = apiView(() => '/api/places', Places);
  protected readonly bodies = apiView(() => (this.answering() ? '/api/bodies' : undefined), Bodies);
  private readonly placeList = computed(() => placeOptions(this.places.value()));
  private callers: Callers['items'] = [];
  protected readonly options = { channelOptions, needOptions, relationOptions, urgencyOptions, wantOptions, yesNo };
  protected readonly askedNeeds = computed(() => needQuestions.filter(({ kind }) => this.typed().needs.includes(kind)));
  protected readonly similar = computed(() => {
    const { caller, patient, callerIsPatient } = this.typed();
    const other = callerIsPatient === 'no';
    return { phone: caller.phone, email: caller.email, name: caller.name, nhsNumber: other ? '' : patient.nhsNumber, patientName: other ? patient.name : '', patientNhsNumber: other ? patient.nhsNumber : '' };
  });
  /** What looks odd is kept, and said while the caller is still there to ask. */
  protected readonly notes = computed(() => {
    const { caller, patient } = this.typed();
    // An address and a date are odd until they are whole: the one is looked at on saving, the other once its year stands.
    return oddDetails({ phone: caller.phone, nhsNumber: patient.nhsNumber, bornOn: /^\d{4}-/.test(patient.bornOn) ? patient.bornOn : '' });
  });
  protected readonly findPlace = (words: string): readonly Option[] => closest(this.placeList(), words);
  protected readonly findCaller = async (words: string): Promise<readonly Option[]> => {
    if (words.length < 3) return [];
    const answer = await this.api.post('/api/contacts/callers', { text: words }, Callers);
    this.callers = answer.ok ? answer.value.items : [];
    return this.callers.map(({ personId, name, phone, reference }) => ({ value: personId, label: name, hint: [phone, reference].filter(Boolean).join(', ') }));
  };

  protected named(name: string): void {
    this.change({ caller: { ...this.typed().caller, name } });
  }

  /** Somebody who called before brings their number and address along. */
  protected called(personId: string): void {
    const caller = this.callers.find((one) => one.personId === personId);
    if (caller) this.change({ caller: { name: caller.name, phone: caller.phone, email: caller.email } });
  }

  protected placed(placeWords: string): void {
    this.change({ placeWords });
  }

  protected callEnded(callEnded: string): void {
    this.change({ callEnded });
  }

  protected handedOver(): void {
    this.change({ handOver: { ...this.typed().handOver, at: new Date().toISOString() } });
  }

  protected answer(): void {
    this.answering.update((answering) => !answering);
    setTimeout(() => this.answerElement()?.nativeElement.focus());
  }

  /** Enter in a field moves nothing and saves nothing: only the buttons and Ctrl+Enter do. */
  protected stay(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'submit') event.preventDefault();
  }

  protected async save(then: 'triage' | 'save' | 'close'): Promise<void> {
    const saved = await this.send(then, then === 'close' ? '/api/contacts/answered' : '/api/contacts');
    if (!saved) return;
    const notes = saved.notes.length > 0 ? ` ${saved.notes.join(' ')}` : '';
    const link = { text: 'Open it', to: then === 'save' ? `/contacts/${saved.id}/triage` : `/cases/${saved.id}` };
    const done = then === 'close' ? `Answered and closed as ${saved.reference}.` : `Saved as ${saved.reference}.`;
    this.news.onArrival({ text: `${done}${notes}`, ...(then === 'triage' ? {} : { link }) });
    await this.router.navigateByUrl(then === 'triage' ? `/contacts/${saved.id}/triage` : '/');
  }

  protected async addTo({ id, reference }: SimilarContact): Promise<void> {
    const saved = await this.send('add', `/api/cases/${id}/contacts`);
    if (!saved) return;
    this.news.onArrival({ text: `Added to ${reference}.` });
    await this.router.navigateByUrl(`/cases/${id}`);
  }

  private async send(then: Then, path: string): Promise<Logged | undefined> {
    // Saved already: another button, pressed while the page goes, would log it once more.
    if (this.kept.isFinished) return undefined;
    this.then.set(then);
    const answer = await this.form.press((request, sending) => this.api.post(path, request, Logged, sending));
    if (!answer?.ok) return undefined;
    await this.kept.finish();
    return answer.value;
  }

  private change(changes: Partial<TypedContact>): void {
    this.typed.update((typed) => ({ ...typed, ...changes }));
  }
}
