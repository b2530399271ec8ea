import { Injectable, signal } from '@angular/core';

/** Says a sentence to screen readers once, in the shell's live region: "41 contacts". */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly sentence = signal('');
  readonly text = this.sentence.asReadonly();

  say(sentence: string): void {
    // The same words twice are a change only if they were away between.
    this.sentence.set('');
    setTimeout(() => this.sentence.set(sentence), 50);
  }
}
