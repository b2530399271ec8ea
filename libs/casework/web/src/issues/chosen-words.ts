import { Injectable } from '@angular/core';

/** Words chosen in the letter for the issue to be written: page memory only. */
@Injectable({ providedIn: 'root' })
export class ChosenWords {
  private words = '';

  keep(words: string): void {
    this.words = words;
  }

  /** Handed over once. */
  take(): string {
    const words = this.words;
    this.words = '';
    return words;
  }
}
