import { Component, computed, effect, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { LetterActed, type LetterCheckView, type LetterView, SaveLetter } from '@accord/correspondence/contract';
import { readTyped, typedText } from '@accord/correspondence/rules';
import { AccordButton, AccordInput, Actions, Compare, ErrorSummary, Field, First, Tabs } from '@accord/design-system/web';
import { AccordFormDirective, type Answer, ApiClient, contractForm, draftOfCase, keepDraft, News, type Sending } from '@accord/platform/web';
import { LetterChecks } from './letter-checks';
import { LetterSheet } from './letter-sheet';
import { liveChecks } from './live-checks';
import { mergeWords, type MergedWords } from './merge-words';

interface Typed {
  readonly letterId: string;
  readonly text: string;
  readonly format: LetterView['format'];
  readonly version: number;
}

/** Writes a letter: words, preview and checks. The green button sends; Ctrl+Enter never does; Ctrl+S keeps the draft. */
@Component({
  selector: 'accord-letter-editor',
  imports: [AccordButton, AccordFormDirective, AccordInput, Actions, Compare, ErrorSummary, Field, First, FormField, LetterChecks, LetterSheet, RouterLink, Tabs],
  host: { '(document:keydown.control.s)': 'keepNow($event)' },
  templateUrl: './letter-editor.html',
})
export class LetterEditor {
  readonly letter = input.required<LetterView>();
  readonly draft = input<string>();
  readonly show = input<string>();
  private readonly api = inject(ApiClient);
  private readonly news = inject(News);
  private readonly router = inject(Router);
  private readonly words = viewChild<ElementRef<HTMLTextAreaElement>>('words');
  protected readonly typed = linkedSignal<string, Typed>({ source: () => this.letter().id, computation: () => startOf(this.letter()) });
  /** What the server has, as this page last saw it: the ground of a later merge. */
  private readonly base = linkedSignal<string, Typed>({ source: () => this.letter().id, computation: () => startOf(this.letter()) });
  protected readonly form = contractForm(this.typed, SaveLetter, ({ text, format, version }) => ({ version, format, body: [...readTyped(text)] }));
  protected readonly kept = keepDraft(this.typed, draftOfCase('letter', () => this.letter().caseId), this.draft);
  protected readonly body = computed(() => readTyped(this.typed().text));
  protected readonly checks = computed(() => liveChecks(this.letter(), this.body(), this.typed().format));
  protected readonly previewing = computed(() => this.show() === 'preview');
  protected readonly tabs = computed(() => [
    { label: 'Write', query: { show: null }, current: !this.previewing() },
    { label: 'Preview', query: { show: 'preview' }, current: this.previewing() },
  ]);
  protected readonly sendWords = computed(() => (this.letter().verbs.includes('send') ? 'Send by e-mail' : 'Send for sign-off'));
  protected readonly saving = signal(false);
  protected readonly clash = signal<MergedWords | undefined>(undefined);

  constructor() {
    // A letter is read from its beginning; a browser puts the caret of a filled field at its end.
    effect(() => this.words()?.nativeElement.setSelectionRange(0, 0));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const answer = await this.form.press((request) => this.put(request));
    this.saving.set(false);
    if (!answer?.ok) return this.joinSaved();
    await this.leave('The draft is saved.');
  }

  protected async send(): Promise<void> {
    const answer = await this.form.press(async (request, sending) => {
      const saved = await this.put(request);
      return saved.ok ? this.post(saved.value.version, sending) : saved;
    });
    if (!answer?.ok) return this.joinSaved();
    await this.leave(this.letter().verbs.includes('send') ? 'The letter is on its way.' : 'The letter waits for a signature.');
  }

  protected keepNow(event: Event): void {
    event.preventDefault();
    void this.kept.now();
  }

  /** To the words that a check speaks of: its gap, else the beginning. */
  protected async goTo({ what, id }: LetterCheckView): Promise<void> {
    if (id === 'format') return this.typed.update((typed) => ({ ...typed, format: 'large-print' }));
    if (this.previewing()) await this.router.navigate([], { queryParams: { show: null }, queryParamsHandling: 'merge' });
    setTimeout(() => {
      const area = this.words()?.nativeElement;
      const at = Math.max(0, area?.value.indexOf(`[${what}]`) ?? 0);
      const found = area?.value.startsWith(`[${what}]`, at) ?? false;
      area?.focus();
      area?.setSelectionRange(at, found ? at + what.length + 2 : at);
    });
  }

  protected settle(chosen: Readonly<Record<string, string>>): void {
    const text = this.clash()?.withChoices(chosen);
    if (text !== undefined) this.typed.update((typed) => ({ ...typed, text }));
  }

  private async leave(news: string): Promise<void> {
    await this.kept.finish();
    this.news.onArrival({ text: news });
    await this.router.navigate(['/cases', this.letter().caseId, 'letters']);
  }

  private async put(request: SaveLetter): Promise<Answer<LetterActed>> {
    const { text, format } = this.typed();
    const base = this.base();
    if (text === base.text && format === base.format && base.version === request.version) return { ok: true, value: { id: this.letter().id, state: 'draft', version: base.version } };
    const answer = await this.api.put(`/api/letters/${this.letter().id}`, request, LetterActed);
    if (answer.ok) {
      this.typed.update((typed) => ({ ...typed, version: answer.value.version }));
      this.base.set({ ...this.typed(), text, format });
    }
    return answer;
  }

  private post(version: number, sending: Sending): Promise<Answer<LetterActed>> {
    const act = this.letter().verbs.includes('send') ? 'send' : 'ask-for-signature';
    return this.api.post(`/api/letters/${this.letter().id}/${act}`, { version }, LetterActed, sending);
  }

  /** Somebody saved first: paragraphs that one of us changed are joined, the others are shown side by side. */
  private joinSaved(): void {
    const saved = this.form.saved() as { version?: number; body?: LetterView['body'] } | undefined;
    if (!saved?.body || !saved.version) return;
    const merged = mergeWords(this.base().text, this.typed().text, typedText(saved.body));
    this.clash.set(merged);
    this.base.set({ ...this.base(), text: typedText(saved.body), version: saved.version });
    this.typed.update((typed) => ({ ...typed, text: merged.text, version: saved.version ?? typed.version }));
  }
}

const startOf = ({ id, body, format, version }: LetterView): Typed => ({ letterId: id, text: typedText(body), format, version });
