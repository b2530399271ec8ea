import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, resource } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { loadSessionDialog, Session } from '@accord/access/web';
import { Palette } from '@accord/casework/web';
import { Banner, Footer, Header, SkipLink } from '@accord/design-system/web';
import { Announcer, Connection, MENU, News, SearchWords } from '@accord/platform/web';
import { PrintedBy } from './printed-by';
import { ShellKeys } from './shell-keys';

/** The frame of every page. */
@Component({
  selector: 'accord-root',
  imports: [Banner, Footer, Header, RouterLink, NgComponentOutlet, Palette, PrintedBy, RouterOutlet, SkipLink],
  template: `
    <accord-skip-link />
    <accord-header
      [organisation]="session.me()?.organisation?.name ?? ''"
      [user]="session.me()?.name ?? ''"
      [items]="items()"
      [searchable]="searchable()"
      help="/keyboard-help"
      (searched)="search($event)"
      (signOut)="session.signOut()"
    />
    <div class="accord-connection" role="status">
      @if (connection.lost()) {
        <p class="nhsuk-width-container accord-width">{{ connection.words }}</p>
      }
      @if (keys.said(); as because) {
        <p class="nhsuk-width-container accord-width">{{ because }}</p>
      }
    </div>
    <div class="nhsuk-width-container accord-width">
      <main class="nhsuk-main-wrapper accord-main" id="maincontent" tabindex="-1">
        @if (news.now(); as item) {
          <accord-banner kind="success">
            <p class="nhsuk-notification-banner__heading">{{ item.text }}</p>
            @if (item.link; as link) {
              <p><a class="nhsuk-notification-banner__link" [routerLink]="link.to">{{ link.text }}</a></p>
            }
          </accord-banner>
        }
        <router-outlet />
      </main>
    </div>
    <accord-printed-by [organisation]="session.me()?.organisation?.name ?? ''" [name]="session.me()?.name ?? ''" />
    <accord-footer [line]="foot()" />
    <div class="nhsuk-u-visually-hidden" aria-live="polite">{{ announcer.text() }}</div>
    <ng-container *ngComponentOutlet="dialog.value() ?? null" />
    @if (keys.palette()) {
      @defer (on immediate) {
        <accord-palette [asked]="keys.palette()" />
      }
    }
  `,
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly news = inject(News);
  protected readonly announcer = inject(Announcer);
  protected readonly keys = inject(ShellKeys);
  protected readonly dialog = resource({ params: () => this.session.me()?.staffId, loader: loadSessionDialog });
  private readonly router = inject(Router);
  private readonly words = inject(SearchWords);
  private readonly menu = inject(MENU);
  protected readonly items = computed(() => {
    const held = this.session.me()?.roles ?? [];
    return this.session.me() ? this.menu.filter((item) => item.for === 'everybody' || item.for.some((role) => held.some((mine) => mine === role))) : [];
  });
  protected readonly searchable = computed(() => this.session.may('case.search') && this.router.config.length > 0);
  protected readonly foot = computed(() => {
    const me = this.session.me();
    if (!me) return 'Accord: for people who give a complaint an answer';
    return me.demo ? `${me.organisation.name}. A demonstration: every person and case is made up.` : me.organisation.name;
  });

  protected search(words: string): void {
    this.words.set(words);
    void this.router.navigateByUrl('/search');
  }
}
