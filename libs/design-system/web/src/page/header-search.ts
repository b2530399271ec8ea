import { Component, output } from '@angular/core';
import { Icon } from './icon';

/** The search box of the header. Words are handed on in memory, never in an address. */
@Component({
  selector: 'accord-header-search',
  imports: [Icon],
  host: { class: 'nhsuk-header__search', role: 'search' },
  template: `
    <form class="nhsuk-header__search-form" novalidate (submit)="$event.preventDefault(); searched.emit(words.value.trim())">
      <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-u-visually-hidden" for="search-field">Search cases, contacts and people</label>
        <div class="nhsuk-input-wrapper">
          <input #words class="nhsuk-input" id="search-field" type="search" autocomplete="off" spellcheck="false" />
          <button class="nhsuk-button nhsuk-button--icon nhsuk-button--small" aria-label="Search"><accord-icon name="search" /></button>
        </div>
      </div>
    </form>
  `,
})
export class HeaderSearch {
  readonly searched = output<string>();
}
