import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/**
 * The title of the page: `AC-26-00412: dates - Accord`, with "Error: " before it when a form needs mending.
 * Never a person's name: titles sit in task bars and histories.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly browser = inject(Title);
  private readonly page = signal('');
  private readonly file = signal('');
  private readonly mending = signal(false);
  private readonly named = computed(() => (this.file() ? `${this.file()}: ${this.page().charAt(0).toLowerCase()}${this.page().slice(1)}` : this.page()));
  readonly text = computed(() => `${this.mending() ? 'Error: ' : ''}${this.named() ? `${this.named()} - ` : ''}Accord`);

  constructor() {
    effect(() => this.browser.setTitle(this.text()));
  }

  /** What the page is: a place ("Contacts") or a reference and a section. */
  is(page: string): void {
    this.page.set(page);
    this.mending.set(false);
  }

  /** On which file: its reference goes before the name of the page, until another page is opened. */
  on(reference: string): void {
    this.file.set(reference);
  }

  hasErrors(has: boolean): void {
    this.mending.set(has);
  }
}
