import { Component, input, signal } from '@angular/core';

/**
 * What a message says. Plain text first; the harmless HTML only when asked for: no picture, link or script is left in
 * it, and Angular cleans it once more.
 */
@Component({
  selector: 'accord-mail-words',
  template: `
    @if (html() && laidOut()) {
      <div class="accord-mail-words accord-mail-words--html" dir="auto" [innerHTML]="html()"></div>
    } @else if (text().trim()) {
      <div class="accord-mail-words" dir="auto">{{ text() }}</div>
    } @else {
      <p class="nhsuk-body">There are no words in this message.</p>
    }
    @if (html()) {
      <p class="nhsuk-body-s">
        Pictures and links are off.
        <button type="button" class="accord-link-button" [attr.aria-pressed]="laidOut()" (click)="laidOut.set(!laidOut())">{{ laidOut() ? 'Show as plain text' : 'Show as it was laid out' }}</button>
      </p>
    }
  `,
})
export class MailWords {
  readonly text = input.required<string>();
  readonly html = input.required<string | null>();
  protected readonly laidOut = signal(false);
}
