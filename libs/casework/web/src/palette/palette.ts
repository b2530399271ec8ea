import { afterRenderEffect, Component, computed, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@accord/access/web';
import { SearchPage } from '@accord/casework/contract';
import { caseStateNames, caseTypeNames } from '@accord/casework/rules';
import { Announcer, ApiClient, CASE_SECTIONS, MENU, SearchWords, uniqueId } from '@accord/platform/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { type Deed, deedsOf, matching } from './deeds';

const opening = 'Type a reference, a name, words, or what you want to do.';
const rest = 250;
const enoughToSearch = 3;

/**
 * One box for everything: find (reference, name, number, words) or do. What can be done is highlighted at once, so that
 * Enter takes it; what is found is taken with the arrows, and Enter without a choice goes to the whole search.
 */
@Component({
  selector: 'accord-palette',
  template: `
    <dialog #dialog class="accord-dialog accord-palette" [attr.aria-labelledby]="id + '-label'" (close)="dialog.open || clear()">
      <form novalidate (submit)="$event.preventDefault(); enter()">
        <label class="nhsuk-label nhsuk-label--s" [id]="id + '-label'" [for]="id">Find or do</label>
        <input
          #box class="nhsuk-input" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="200" aria-autocomplete="list"
          [id]="id" [attr.aria-expanded]="shown().length > 0" [attr.aria-controls]="id + '-list'" [attr.aria-activedescendant]="at() >= 0 ? id + '-' + at() : null"
          (input)="type(box.value)" (keydown.arrowdown)="move($event, 1)" (keydown.arrowup)="move($event, -1)"
        />
        <ul class="accord-palette__list" role="listbox" aria-label="Found, or can be done" [id]="id + '-list'" [hidden]="shown().length === 0">
          @for (one of shown(); track one.label + one.to; let nth = $index) {
            <!-- eslint-disable-next-line @angular-eslint/template/interactive-supports-focus, @angular-eslint/template/click-events-have-key-events -- the focus stays in the box (aria-activedescendant) -->
            <li role="option" [id]="id + '-' + nth" [attr.aria-selected]="at() === nth" [attr.aria-disabled]="one.to ? null : 'true'" [class.accord-combobox__option--on]="at() === nth" (click)="take(one)">
              {{ one.label }} <span class="accord-combobox__hint">{{ one.hint }}</span>
            </li>
          }
        </ul>
        <p class="accord-combobox__none" role="status">{{ said() }}</p>
      </form>
    </dialog>
  `,
})
export class Palette {
  /** How often it was asked for: each time it opens, though the one before has only just closed. */
  readonly asked = input.required<number>();
  protected readonly id = uniqueId('palette');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly search = inject(SearchWords);
  private readonly announcer = inject(Announcer);
  private readonly file = inject(CaseOnScreen).view;
  private readonly menu = inject(MENU);
  private readonly sections = inject(CASE_SECTIONS);
  private readonly words = signal('');
  private readonly hits = signal<readonly Deed[]>([]);
  protected readonly said = signal(opening);
  private readonly deeds = computed(() =>
    deedsOf({ menu: this.menu, sections: this.sections, may: (permission) => this.session.may(permission), roles: this.session.me()?.roles ?? [], file: this.onScreen() }),
  );
  private readonly does = computed(() => matching(this.deeds(), this.words()));
  protected readonly shown = computed(() => [...this.does(), ...this.hits()]);
  protected readonly at = linkedSignal<readonly Deed[], number>({ source: this.does, computation: (does) => (does.length > 0 ? 0 : -1) });
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    afterRenderEffect(() => {
      if (this.asked() === 0 || this.dialog().nativeElement.open) return;
      this.clear();
      this.dialog().nativeElement.showModal();
    });
  }

  /** Nothing of what was found stays behind a closed box. */
  protected clear(): void {
    this.box().nativeElement.value = '';
    this.type('');
    this.said.set(opening);
  }

  protected type(words: string): void {
    this.words.set(words.trim());
    this.hits.set([]);
    this.said.set('');
    clearTimeout(this.timer);
    if (words.trim().length >= enoughToSearch && this.session.may('case.search')) this.timer = setTimeout(() => void this.look(words.trim()), rest);
  }

  protected move(event: Event, by: 1 | -1): void {
    event.preventDefault();
    const length = this.shown().length;
    if (length > 0) this.at.update((at) => (at === -1 && by === -1 ? length - 1 : (at + by + length) % length));
  }

  protected enter(): void {
    const chosen = this.shown()[this.at()];
    if (chosen) return this.take(chosen);
    if (!this.words()) return;
    if (!this.session.may('case.search')) return this.said.set('No match. Try other words.');
    this.search.set(this.words());
    this.leave('/search');
  }

  protected take({ to, hint }: Deed): void {
    if (to) this.leave(to);
    else this.said.set(hint);
  }

  /** Each case that is shown is a recorded read, so nothing is looked for until typing rests. */
  private async look(text: string): Promise<void> {
    const answer = await this.api.post('/api/search', { text }, SearchPage);
    if (!answer.ok || this.words() !== text) return;
    this.hits.set(answer.value.items.slice(0, 6).map((hit) => ({
      label: `${hit.reference} ${hit.title}`,
      hint: `${caseTypeNames[hit.type]}, ${caseStateNames[hit.state].toLowerCase()}`,
      to: hit.state === 'to-triage' ? `/contacts/${hit.id}/triage` : `/cases/${hit.id}`,
    })));
    const count = this.shown().length;
    this.announcer.say(count === 1 ? '1 match' : `${count} matches`);
  }

  private onScreen() {
    return /^\/(cases|contacts)\/[^/]+/.test(this.router.url) && this.router.url.includes(this.file.value()?.id ?? '-') ? this.file.value() : undefined;
  }

  // The dialog gives the focus back by itself before the next page takes it.
  private leave(to: string): void {
    this.dialog().nativeElement.close();
    void this.router.navigateByUrl(to);
  }
}
