import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { SearchPage as SearchView } from '@accord/casework/contract';
import { AccordButton, Empty, First, Lead, PartState } from '@accord/design-system/web';
import { Announcer, apiView, SearchWords } from '@accord/platform/web';
import { HitsTable } from './hits-table';

/** Finds cases by reference, name, number or words. The words stay in this page's memory: a reload asks for them again. */
@Component({
  selector: 'accord-search-page',
  imports: [AccordButton, Empty, First, HitsTable, Lead, PartState],
  template: `
    <accord-lead heading="Search" />
    <search>
      <form class="accord-search" novalidate (submit)="$event.preventDefault(); look(box.value)">
        <label class="nhsuk-label" for="search-words">Reference, name, NHS number, phone, e-mail or words of the story</label>
        <div class="nhsuk-hint" id="search-words-hint">Put words in quotation marks to find them side by side</div>
        <div class="accord-search__line">
          <input #box accordFirst class="nhsuk-input" id="search-words" type="search" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="search-words-hint" [value]="words()" />
          <button accordButton>Search</button>
        </div>
      </form>
    </search>
    <accord-part-state [of]="hits" what="what was found" [rows]="6" />
    @if (hits.value(); as page) {
      @if (page.items.length > 0) {
        <accord-hits-table [rows]="page.items" [heading]="count()" />
      } @else {
        <accord-empty>Nothing you may see matches. Check the spelling, or use fewer words.</accord-empty>
      }
      @if (page.next || after()) {
        <p class="accord-turn">
          @if (after()) {
            <button type="button" class="accord-link-button" (click)="after.set(undefined)">First 50</button>
          }
          @if (page.next; as next) {
            <button type="button" class="accord-link-button" (click)="after.set(next)">Next 50</button>
          }
        </p>
      }
    }
  `,
})
export class SearchPage {
  private readonly memory = inject(SearchWords);
  private readonly announcer = inject(Announcer);
  protected readonly words = this.memory.now;
  protected readonly after = linkedSignal<string, string | undefined>({ source: this.words, computation: () => undefined });
  private readonly again = signal(0);
  protected readonly hits = apiView(() => {
    this.again();
    const [text, after] = [this.words(), this.after()];
    return text ? { url: '/api/search', method: 'POST', body: { text, ...(after ? { after } : {}) } } : undefined;
  }, SearchView, { keep: true });
  protected readonly count = computed(() => {
    const page = this.hits.value();
    const found = page?.items.length ?? 0;
    if (page?.next) return `The newest ${found}; there are more`;
    return this.after() ? `${found} more` : `${found} found`;
  });

  constructor() {
    effect(() => {
      const page = this.hits.value();
      const loading = this.hits.loading();
      if (page && !loading) untracked(() => this.announcer.say(page.items.length > 0 ? this.count() : 'Nothing found'));
    });
  }

  protected look(words: string): void {
    this.memory.set(words.trim());
    this.again.update((times) => times + 1);
  }
}
