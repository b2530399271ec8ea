import { inject, Injectable, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';

export interface NewsItem {
  readonly text: string;
  /** A next step, as a link. */
  readonly link?: { readonly text: string; readonly to: string };
}

/** What one page has to tell on arrival at the next: "Saved as AC-26-00421." It stays until the page after that. */
@Injectable({ providedIn: 'root' })
export class News {
  private readonly shown = signal<NewsItem | undefined>(undefined);
  private next?: NewsItem;
  readonly now = this.shown.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed())
      .subscribe(() => {
        this.shown.set(this.next);
        this.next = undefined;
      });
  }

  /** Says it on the page that the next navigation opens. */
  onArrival(item: NewsItem): void {
    this.next = item;
  }
}
