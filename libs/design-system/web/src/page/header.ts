import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HeaderItem } from './header-item';
import { HeaderMenu } from './header-menu';
import { HeaderSearch } from './header-search';
import { Icon } from './icon';

/** The NHS header: organisation, search, who I am, sign out, and the navigation beneath. */
@Component({
  selector: 'accord-header',
  imports: [RouterLink, HeaderMenu, HeaderSearch, Icon],
  template: `
    <header class="nhsuk-header accord-header">
      <div class="nhsuk-header__container nhsuk-width-container accord-width">
        <div class="nhsuk-header__service">
          <a class="nhsuk-header__service-logo" routerLink="/">
            <svg class="nhsuk-header__logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80" height="40" width="100" focusable="false" role="img" aria-label="NHS">
              <path
                fill="currentcolor"
                d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"
              />
            </svg>
            <span class="nhsuk-header__service-name">Accord<span class="nhsuk-u-visually-hidden"> home</span></span>
          </a>
          @if (organisation()) {
            <span class="accord-header__organisation">{{ organisation() }}</span>
          }
        </div>
        @if (searchable()) {
          <accord-header-search (searched)="searched.emit($event)" />
        }
        @if (user()) {
          <nav class="nhsuk-header__account" aria-label="Account">
            <ul class="nhsuk-header__account-list">
              @if (help()) {
                <li class="nhsuk-header__account-item"><a class="nhsuk-header__account-link" [routerLink]="help()">Help</a></li>
              }
              <li class="nhsuk-header__account-item"><accord-icon name="user" /><span>{{ user() }}</span></li>
              <li class="nhsuk-header__account-item"><button type="button" class="nhsuk-header__account-button" (click)="signOut.emit()">Sign out</button></li>
            </ul>
          </nav>
        }
      </div>
      @if (items().length > 0) {
        <accord-header-menu [items]="items()" />
      }
    </header>
  `,
})
export class Header {
  readonly organisation = input('');
  readonly user = input('');
  readonly items = input<readonly HeaderItem[]>([]);
  readonly searchable = input(false);
  /** Where "Help" leads: at the same place on every page (WCAG 3.2.6). */
  readonly help = input('');
  readonly searched = output<string>();
  readonly signOut = output<void>();
}
