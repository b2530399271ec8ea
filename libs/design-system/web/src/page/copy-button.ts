import { Component, input, signal } from '@angular/core';

/** Copies words for a letter or a note elsewhere, and says that it did. Not there where the browser lends no clipboard. */
@Component({
  selector: 'accord-copy-button',
  template: `
    @if (canCopy) {
      <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" (click)="copy()">Copy</button>
      <span role="status">{{ said() }}</span>
    }
  `,
})
export class CopyButton {
  readonly words = input.required<string>();
  protected readonly canCopy = 'clipboard' in navigator;
  protected readonly said = signal('');

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.words());
      this.said.set('Copied.');
    } catch {
      // The person or the browser does not allow it: the words can still be selected.
      this.said.set('It could not be copied. Select the words instead.');
    }
  }
}
