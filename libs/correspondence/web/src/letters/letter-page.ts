import { Component, effect, inject, input } from '@angular/core';
import { LetterView } from '@accord/correspondence/contract';
import { PageState } from '@accord/design-system/web';
import { apiView, CaseFrame, PageTitle } from '@accord/platform/web';
import { LetterEditor } from './letter-editor';
import { LetterStanding } from './letter-standing';

/** One letter: its editor while it is a draft of somebody who may write, else what became of it. */
@Component({
  selector: 'accord-letter-page',
  imports: [CaseFrame, LetterEditor, LetterStanding, PageState],
  template: `
    <!-- The head of the case is read again when the letter takes a turn: a sending may meet a date. -->
    @for (state of [view.value()?.state]; track state) {
      <accord-case-frame [caseId]="id()" />
    }
    <accord-page-state [of]="view" what="the letter" />
    @if (view.value(); as letter) {
      @if (letter.state === 'draft' && letter.verbs.includes('write')) {
        <accord-letter-editor [letter]="letter" [draft]="draft()" [show]="show()" />
      } @else {
        <accord-letter-standing [letter]="letter" (changed)="view.reload()" />
      }
    }
  `,
})
export class LetterPage {
  readonly id = input.required<string>();
  readonly letterId = input.required<string>();
  readonly draft = input<string>();
  readonly show = input<string>();
  protected readonly view = apiView(() => `/api/letters/${this.letterId()}`, LetterView, { keep: true });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const letter = this.view.value();
      if (letter) title.is(letter.name);
    });
  }
}
