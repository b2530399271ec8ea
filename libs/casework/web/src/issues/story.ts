import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { AccordButton } from '@accord/design-system/web';
import { CaseOnScreen } from '../case/case-on-screen';
import { ChosenWords } from './chosen-words';

/** What the person told us, to make issues of: select words with a pointer, or tick sentences by keyboard. */
@Component({
  selector: 'accord-story',
  imports: [AccordButton],
  template: `
    <section>
      <h2 class="nhsuk-heading-s">In their words</h2>
      <ul class="nhsuk-list">
        @for (sentence of sentences(); track $index) {
          <li class="accord-sentence">
            @if (mayWork()) {
              <label><input type="checkbox" [checked]="ticked().has($index)" (change)="tick($index)" /> {{ sentence }}</label>
            } @else {
              {{ sentence }}
            }
          </li>
        }
      </ul>
      @if (mayWork()) {
        <button accordButton type="button" kind="secondary" [small]="true" (click)="make()">Make an issue<span class="nhsuk-u-visually-hidden"> of what is selected or ticked</span></button>
        <p class="nhsuk-body-s" role="status">{{ said() }}</p>
      }
    </section>
  `,
})
export class Story {
  readonly caseId = input.required<string>();
  readonly mayWork = input(false);
  private readonly router = inject(Router);
  private readonly screen = inject(CaseOnScreen);
  private readonly chosen = inject(ChosenWords);
  protected readonly sentences = computed(() => (this.screen.view.value()?.whatHappened ?? '').split(/(?<=[.!?])\s+|\n+/u).filter((sentence) => sentence.trim() !== ''));
  protected readonly ticked = signal<ReadonlySet<number>>(new Set());
  protected readonly said = signal('');

  protected tick(at: number): void {
    this.ticked.update((ticked) => new Set(ticked.has(at) ? [...ticked].filter((one) => one !== at) : [...ticked, at]));
  }

  /** Selected words go before ticked sentences; they travel in page memory, never in the address. */
  protected make(): void {
    const selected = getSelection()?.toString().trim() ?? '';
    const words = selected || this.sentences().filter((_, at) => this.ticked().has(at)).join(' ');
    this.said.set(words ? '' : 'Select words or tick a sentence first.');
    if (!words) return;
    this.chosen.keep(words);
    void this.router.navigate(['/cases', this.caseId(), 'issues', 'new']);
  }
}
