import { Component, computed, input } from '@angular/core';
import { textsOf, type LetterBlock, type LetterBody } from '@accord/correspondence/rules';

interface Piece {
  readonly text: string;
  readonly isGap: boolean;
}

type Shown = { readonly kind: LetterBlock['kind']; readonly numbered: boolean; readonly texts: readonly (readonly Piece[])[] };

/** A letter as it will be read; a missing fact stands out where it is missing. */
@Component({
  selector: 'accord-letter-sheet',
  template: `
    <article class="accord-letter" [class.accord-letter--large]="large()" [attr.aria-label]="label()">
      @if (sheet(); as around) {
        <p><span class="accord-letter__head">{{ head()[0] }}</span><span class="accord-words">{{ head()[1] }}</span></p>
        <p class="accord-words">{{ around.to.join(lineBreak) }}</p>
        <p>{{ around.date }}</p>
        <p><strong>Our reference: {{ reference() }}</strong></p>
      }
      @for (block of shown(); track $index) {
        @switch (block.kind) {
          @case ('heading') {
            <h3 class="nhsuk-heading-xs">
              @for (piece of block.texts[0]; track $index) {
                @if (piece.isGap) {<mark>{{ piece.text }}</mark>} @else {{{ piece.text }}}
              }
            </h3>
          }
          @case ('paragraph') {
            <p class="accord-words">@for (piece of block.texts[0]; track $index) {@if (piece.isGap) {<mark>{{ piece.text }}</mark>} @else {{{ piece.text }}}}</p>
          }
          @case ('list') {
            @if (block.numbered) {
              <ol>
                @for (item of block.texts; track $index) {
                  <li>@for (piece of item; track $index) {@if (piece.isGap) {<mark>{{ piece.text }}</mark>} @else {{{ piece.text }}}}</li>
                }
              </ol>
            } @else {
              <ul>
                @for (item of block.texts; track $index) {
                  <li>@for (piece of item; track $index) {@if (piece.isGap) {<mark>{{ piece.text }}</mark>} @else {{{ piece.text }}}}</li>
                }
              </ul>
            }
          }
        }
      }
    </article>
  `,
})
export class LetterSheet {
  readonly body = input.required<LetterBody>();
  readonly sheet = input<{ readonly letterhead: string; readonly date: string; readonly to: readonly string[] }>();
  readonly reference = input('');
  readonly large = input(false);
  readonly label = input('The letter as it will be read');
  protected readonly lineBreak = '\n';
  /** The organisation, and the lines of its address, as the PDF sets them. */
  protected readonly head = computed(() => [this.sheet()?.letterhead.split('\n')[0] ?? '', this.sheet()?.letterhead.replace(/^[^\n]*/, '') ?? '']);
  protected readonly shown = computed(() => this.body().map(shownAs));
}

const shownAs = (block: LetterBlock): Shown => ({ kind: block.kind, numbered: block.kind === 'list' && block.numbered, texts: textsOf(block).map(pieces) });

const gap = /(\[[^[\]]{1,80} is missing\])/;
const pieces = (text: string): Piece[] => text.split(gap).flatMap((part) => (part === '' ? [] : [{ text: part, isGap: gap.test(part) }]));
