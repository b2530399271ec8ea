import { Component, ElementRef, output, viewChild } from '@angular/core';
import { Icon } from './icon';

/** The search box of the header; Ctrl+K comes here from anywhere. Words are handed on in memory, never in an address. */
@Component({
  selector: 'accord-header-search',
  imports: [Icon],
  host: { class: 'nhsuk-header__search', role: 'search', '(document:keydown.control.k)': 'come($event)' },
  template: `
    <form class="nhsuk-header__search-form" novalidate (submit)="$event.preventDefault(); searched.emit(words.value.trim())">
      <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-u-visually-hidden" for="search-field">Search cases, contacts and people</label>
        <div class="nhsuk-input-wrapper">
          <input #words class="nhsuk-input" id="search-field" type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="Control+K" />
          <button class="nhsuk-button nhsuk-button--icon nhsuk-button--small" aria-label="Search"><accord-icon name="search" /></button>
        </div>
      </div>
    </form>
  `,
})
export class HeaderSearch {
  readonly searched = output<string>();
  private readonly words = viewChild.required<ElementRef<HTMLInputElement>>('words');

  protected come(event: Event): void {
    event.preventDefault();
    this.words().nativeElement.select();
  }
}
