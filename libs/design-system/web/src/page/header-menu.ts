import { afterRenderEffect, Component, computed, DestroyRef, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { HeaderItem } from './header-item';

/** The navigation of the header: what finds no room goes under "More". */
@Component({
  selector: 'accord-header-menu',
  imports: [RouterLink, RouterLinkActive],
  host: { '(keydown.escape)': 'close()' },
  template: `
    <nav #nav class="nhsuk-header__navigation" aria-label="Menu">
      <div class="nhsuk-header__navigation-container nhsuk-width-container accord-width">
        <ul #list class="nhsuk-header__navigation-list">
          @for (item of inRow(); track item.to) {
            <li class="nhsuk-header__navigation-item">
              <a class="nhsuk-header__navigation-link" [routerLink]="item.to" routerLinkActive #active="routerLinkActive" [routerLinkActiveOptions]="{ exact: item.to === '/' }" ariaCurrentWhenActive="page">
                @if (active.isActive) {
                  <strong class="nhsuk-header__navigation-item-current-fallback">{{ item.label }}</strong>
                } @else {
                  {{ item.label }}
                }
              </a>
            </li>
          }
          @if (underMore().length > 0) {
            <li class="nhsuk-header__menu">
              <button #more type="button" class="nhsuk-header__menu-toggle nhsuk-header__navigation-link" [attr.aria-expanded]="open()" (click)="open.set(!open())">
                <span class="nhsuk-u-visually-hidden">Browse </span>More
              </button>
              @if (open()) {
                <ul class="nhsuk-header__menu-list">
                  @for (item of underMore(); track item.to) {
                    <li class="nhsuk-header__navigation-item">
                      <a class="nhsuk-header__navigation-link" [routerLink]="item.to" routerLinkActive ariaCurrentWhenActive="page" (click)="open.set(false)">{{ item.label }}</a>
                    </li>
                  }
                </ul>
              }
            </li>
          }
        </ul>
      </div>
    </nav>
  `,
})
export class HeaderMenu {
  readonly items = input.required<readonly HeaderItem[]>();
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly more = viewChild<ElementRef<HTMLElement>>('more');
  private readonly room = signal(Number.POSITIVE_INFINITY);
  protected readonly open = signal(false);
  protected readonly inRow = computed(() => this.items().slice(0, this.room()));
  protected readonly underMore = computed(() => this.items().slice(this.room()));
  private widths: readonly number[] = [];

  constructor() {
    const watch = new ResizeObserver(() => this.fit());
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterRenderEffect(() => {
      this.items();
      this.widths = [];
      this.room.set(Number.POSITIVE_INFINITY);
    });
    afterRenderEffect(() => {
      if (this.room() === Number.POSITIVE_INFINITY) this.measure();
      watch.observe(this.list().nativeElement);
    });
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.more()?.nativeElement.focus();
  }

  private measure(): void {
    this.widths = [...this.list().nativeElement.querySelectorAll(':scope > .nhsuk-header__navigation-item')].map((item) => item.getBoundingClientRect().width);
    this.fit();
  }

  private fit(): void {
    const free = this.list().nativeElement.clientWidth;
    const moreButton = 100;
    const whole = this.widths.reduce((sum, width) => sum + width, 0);
    let used = 0;
    const fitting = this.widths.filter((width) => (used += width) <= free - moreButton).length;
    this.room.set(whole <= free ? this.widths.length : Math.max(fitting, 1));
  }
}
