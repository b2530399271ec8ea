import { Injectable, signal } from '@angular/core';

/** The words last typed into the search box: page memory only, never an address or storage. */
@Injectable({ providedIn: 'root' })
export class SearchWords {
  private readonly words = signal('');
  readonly now = this.words.asReadonly();

  set(words: string): void {
    this.words.set(words);
  }
}
