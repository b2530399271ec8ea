import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { day, parseDay } from '@accord/calendar/rules';
import { ConfirmTriage, Triaged, TriagedPath, TriagePage as TriageView, TriagePreview } from '@accord/casework/contract';
import { hasStages, needsHandDate, triagePath, triageResult, triageResultNames, type TriageLetter } from '@accord/casework/rules';
import { AccordButton, AccordInput, Choice, DateInput, DayPipe, Details, ErrorSummary, Field, inLondon, PageState, Tick, When } from '@accord/design-system/web';
import { AccordFormDirective, ApiClient, apiView, contractForm, News, PageTitle } from '@accord/platform/web';
import { FirstAnswer } from './first-answer';
import { complexityOptions, consequenceOptions, fundingOptions, likelihoodOptions, nationOptions, offerOptions, stageOptions, straightOptions, yesNo } from './options';
import { Question } from './question';
import { answersOf, blankTriage, detailsOf, requestOf, whereOf, type TypedTriage } from './typed-triage';
import { WalkedPath } from './walked-path';

/** The path A to J: four alerts beside each other, then the first yes decides. Nothing is answered beforehand. */
@Component({
  selector: 'accord-triage-page',
  imports: [
    AccordButton, AccordFormDirective, AccordInput, Choice, DateInput, DayPipe, Details, ErrorSummary, Field, FirstAnswer, FormField, PageState, Question, RouterLink,
    Tick, WalkedPath, When,
  ],
  templateUrl: './triage-page.html',
})
export class TriagePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly news = inject(News);
  protected readonly view = apiView(() => `/api/contacts/${this.id()}/triage`, TriageView);
  protected readonly typed = linkedSignal<TypedTriage>(() => {
    const page = this.view.value();
    const now = inLondon(new Date().toISOString());
    return blankTriage({ nation: page?.nation ?? 'england', funding: page?.funding ?? '', today: page?.today ?? now.date, time: now.time });
  });
  protected readonly safety = triagePath.filter(({ part }) => part === 'safety');
  /** What is asked still: of E to J down to the first yes. */
  protected readonly route = computed(() => {
    const asked = triagePath.filter(({ part, onlySpoken }) => part === 'route' && (!onlySpoken || this.view.value()?.spoken));
    const decides = this.decides();
    return decides ? asked.filter(({ letter }) => letter <= decides) : asked;
  });
  protected readonly result = computed(() => {
    const page = this.view.value();
    const received = parseDay(page?.receivedOn ?? '');
    if (!page || !received) return null;
    const facts = { spoken: page.spoken, receivedOn: received, today: day(page.today), byHand: page.byHand, watchedUntil: page.watchedUntil ? day(page.watchedUntil) : null };
    const result = triageResult(answersOf(this.typed()), detailsOf(this.typed()), facts);
    return result.kind ? result : null;
  });
  protected readonly decides = computed<TriageLetter | null>(() => {
    const asked = triagePath.filter(({ part, onlySpoken }) => part === 'route' && (!onlySpoken || this.view.value()?.spoken));
    return asked.find(({ letter }) => this.typed().answers[letter].answer === 'yes')?.letter ?? null;
  });
  protected readonly notNeeded = computed(() => this.result()?.notNeeded.map(({ letter }) => letter).join(', ') ?? '');
  protected readonly stays = computed(() => ['formal-complaint', 'concern-being-settled', 'concern-offered'].includes(this.result()?.kind ?? ''));
  protected readonly staged = computed(() => this.result()?.kind === 'formal-complaint' && hasStages(whereOf(this.typed())));
  private readonly nationsByHand = computed(() => this.view.value()?.byHand ?? []);
  protected readonly byHand = computed(() => this.stays() && needsHandDate(whereOf(this.typed()), this.nationsByHand()));
  protected readonly form = contractForm(this.typed, ConfirmTriage, (typed) => requestOf(typed, this.view.value()?.version ?? 0, this.decides(), this.nationsByHand()));
  private readonly asked = computed(() => (this.result() && this.typed().funding ? JSON.stringify({ ...requestOf(this.typed(), 1, this.decides(), this.nationsByHand()), grading: null }) : undefined));
  protected readonly preview = apiView(() => {
    const body = this.asked();
    return body && ConfirmTriage.safeParse(JSON.parse(body)).success ? { url: `/api/contacts/${this.id()}/triage/preview`, method: 'POST', body: JSON.parse(body) as unknown } : undefined;
  }, TriagePreview, { keep: true });
  protected readonly theirs = computed(() => {
    const path = TriagedPath.safeParse(this.form.saved()?.['path']);
    return path.success ? path.data : undefined;
  });
  protected readonly mine = computed(() => Object.fromEntries(Object.entries(this.typed().answers).map(([letter, { answer }]) => [letter, answer])));
  protected readonly complaints = computed(() => (this.view.value()?.openComplaints ?? []).map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` })));
  protected readonly names = triageResultNames;
  protected readonly options = { complexityOptions, consequenceOptions, fundingOptions, likelihoodOptions, nationOptions, offerOptions, stageOptions, straightOptions, yesNo };

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.on(this.view.value()?.reference ?? ''));
  }

  protected raise(): void {
    this.typed.update((typed) => ({ ...typed, raised: !typed.raised }));
  }

  protected async confirm(): Promise<void> {
    const answer = await this.form.press((request, sending) => this.api.post(`/api/contacts/${this.id()}/triage`, request, Triaged, sending));
    if (!answer?.ok) return;
    this.news.onArrival({ text: answer.value.sentence });
    await this.router.navigate(['/cases', this.id()]);
  }
}
