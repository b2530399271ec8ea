import { Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import { FORM_FIELD, type FormValueControl } from '@angular/forms/signals';
import { Announcer, uniqueId } from '@accord/platform/web';
import { describedBy, fieldError } from './field-error';
import { FieldError } from './field-error-message';
import { Highlight } from './highlight';
import type { Option } from './option';

export type Find = (words: string) => Promise<readonly Option[]> | readonly Option[];

/**
 * Choose one of many by typing (WAI-ARIA APG combobox). Enter takes the highlighted one, Tab takes nothing, Esc closes.
 * `find` answers what was typed; words go by POST, never in an address. `keepsWords` lets a person go on with words that
 * match nothing. `eager` highlights the first match, so that Enter alone takes it, also one pressed before the match is there.
 */
@Component({
  selector: 'accord-combobox',
  imports: [FieldError],
  host: { class: 'nhsuk-form-group', '[class.nhsuk-form-group--error]': 'error()' },
  template: `
    <label class="nhsuk-label" [for]="id">{{ label() }}@if (optional()) {<span class="accord-optional"> (optional)</span>}</label>
    @if (hint()) {
      <div class="nhsuk-hint" [id]="id + '-hint'">{{ hint() }}</div>
    }
    <accord-field-error [id]="id + '-error'" [message]="error()" />
    <div class="accord-combobox">
      <input
        #box
        class="nhsuk-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        [class.nhsuk-input--error]="error()"
        [id]="id"
        [value]="words()"
        [attr.aria-expanded]="open()"
        [attr.aria-controls]="id + '-list'"
        [attr.aria-activedescendant]="active()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="error() ? 'true' : null"
        (input)="type(box.value)"
        (keydown)="key($event)"
        (blur)="close()"
      />
      <ul class="accord-combobox__list" role="listbox" [id]="id + '-list'" [attr.aria-label]="label()" [hidden]="!open()">
        @for (option of shown(); track option.value; let at = $index) {
          <!-- eslint-disable-next-line @angular-eslint/template/interactive-supports-focus, @angular-eslint/template/click-events-have-key-events -- the focus stays in the box (aria-activedescendant) -->
          <li role="option" [id]="id + '-option-' + at" [attr.aria-selected]="light.at() === at" [class.accord-combobox__option--on]="light.at() === at" (pointerdown)="$event.preventDefault()" (click)="take(option)">
            {{ option.label }}
            @if (option.hint) {
              <span class="accord-combobox__hint">{{ option.hint }}</span>
            }
          </li>
        }
      </ul>
      @if (nothing()) {
        <p class="accord-combobox__none">{{ keepsWords() ? 'No match. What you typed is kept.' : 'No match. Try other words.' }}</p>
      }
      @if (notTaken()) {
        <p class="accord-combobox__none">Not chosen yet. Take one from the list.</p>
      }
    </div>
  `,
})
export class Combobox implements FormValueControl<string> {
  readonly value = model('');
  /** The words in the box; with `keepsWords` they count even when nothing was taken. */
  readonly words = model('');
  readonly label = input.required<string>();
  readonly find = input.required<Find>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly keepsWords = input(false);
  readonly eager = input(false);
  readonly taken = output<Option>();
  protected readonly id = uniqueId('combobox');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly announcer = inject(Announcer);
  private readonly bound = inject(FORM_FIELD, { self: true, optional: true });
  protected readonly error = fieldError(() => this.bound);
  protected readonly describedBy = describedBy(this.id, this.hint, this.error);
  private resting?: ReturnType<typeof setTimeout>;
  private telling?: ReturnType<typeof setTimeout>;
  /** The words that the list on the screen answers. */
  private answered?: string;
  /** Enter came faster than the answer. */
  private pressed = false;
  private readonly found = signal<readonly Option[] | undefined>(undefined);
  private readonly typed = signal<string | undefined>(undefined);
  protected readonly shown = computed(() => this.found() ?? []);
  protected readonly open = computed(() => this.shown().length > 0);
  protected readonly nothing = computed(() => this.found()?.length === 0 && this.typed() !== undefined && this.typed() !== '');
  /** Words that were not taken from the list: said, so that nobody thinks they count. */
  protected readonly notTaken = computed(() => !this.keepsWords() && !this.value() && this.words() !== '' && this.typed() === undefined);
  protected readonly light = new Highlight(() => this.shown().length);
  protected readonly active = computed(() => (this.light.at() >= 0 ? `${this.id}-option-${this.light.at()}` : null));

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected type(words: string): void {
    this.words.set(words);
    this.value.set('');
    this.pressed = false;
    this.ask(words, 60);
  }

  protected take(option: Option): void {
    this.words.set(option.label);
    this.value.set(option.value);
    this.close();
    this.taken.emit(option);
  }

  protected key(event: KeyboardEvent): void {
    const option = this.shown()[this.light.at()];
    if (event.key === 'Enter' && this.looksEagerly() && !event.ctrlKey) this.pressed = true;
    else if (event.key === 'Enter' && this.open() && option && !event.ctrlKey) this.take(option);
    else if (event.key === 'Escape' && this.open()) this.close();
    else if (event.key === 'ArrowDown') this.down();
    else if (event.key === 'ArrowUp' && this.open()) this.light.move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A list of other words than those typed may be open meanwhile: its first match is not what was meant. */
  private looksEagerly(): boolean {
    return this.eager() && this.words() !== '' && this.typed() !== undefined && this.typed() !== this.answered;
  }

  private down(): void {
    if (this.open()) this.light.move(1);
    else this.ask(this.words(), 0);
  }

  // Type-ahead rests a moment, so that a quick typist asks once.
  private ask(words: string, rest: number): void {
    this.typed.set(words);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.look(words), rest);
  }

  private async look(words: string): Promise<void> {
    const found = await this.find()(words.trim());
    // Another key may have come while the server looked: its answer is the one to show.
    if (this.typed() !== words) return;
    this.answered = words;
    const [first] = found;
    if (this.pressed && first) return this.take(first);
    this.pressed = false;
    this.found.set(found);
    this.light.reset(this.eager() && found.length > 0 && words !== '' ? 0 : -1);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.announcer.say(found.length === 1 ? '1 match' : `${found.length} matches`), 500);
  }

  protected close(): void {
    clearTimeout(this.resting);
    clearTimeout(this.telling);
    this.pressed = false;
    this.answered = undefined;
    this.found.set(undefined);
    this.typed.set(undefined);
    this.light.reset(-1);
  }
}
