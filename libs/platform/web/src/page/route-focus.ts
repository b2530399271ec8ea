import { ViewportScroller } from '@angular/common';
import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router, Scroll } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

const patience = 10_000;
const placeOf = (url: string) => url.split(/[?#]/)[0];

/**
 * After a change of page the focus goes to what the page marks with `accordFirst`, else to its h1, so that a screen
 * reader hears where it is and the keyboard starts there. A page still loading is waited for, unless the person has
 * already moved on. Going back, the page also stands where it was left, once it is long enough. A change of filter or page of a list (same path) moves nothing.
 */
@Injectable({ providedIn: 'root' })
export class RouteFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly gone = inject(DestroyRef);
  private readonly viewport = inject(ViewportScroller);
  private waiting?: MutationObserver;
  /** Where the page stood when it was left, for one gone back to. */
  private left: [number, number] | null = null;

  start(): void {
    this.router.events.pipe(takeUntilDestroyed(this.gone)).subscribe((event) => {
      if (event instanceof NavigationStart) this.left = null;
      if (event instanceof Scroll) this.left = event.position;
    });
    const places = this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map((event) => placeOf(event.urlAfterRedirects)));
    places
      .pipe(startWith(undefined), pairwise(), filter(([from, to]) => from !== to), takeUntilDestroyed(this.gone))
      .subscribe(([from]) => this.arrive(from === undefined));
  }

  private arrive(firstPage: boolean): void {
    this.waiting?.disconnect();
    const before = this.document.activeElement;
    // Rendering follows the router's event: look in the next task, then whenever the page changes.
    setTimeout(() => {
      if (this.focus(firstPage)) return;
      const stop = () => this.waiting?.disconnect();
      this.waiting = new MutationObserver(() => {
        const moved = this.document.activeElement !== before && this.document.activeElement !== this.document.body;
        if (moved || this.focus(firstPage)) stop();
      });
      this.waiting.observe(this.document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
      setTimeout(stop, patience);
    });
  }

  private focus(firstPage: boolean): boolean {
    const main = this.document.querySelector('main');
    if (!main || main.querySelector('[aria-busy="true"]')) return false;
    const first = main.querySelector<HTMLElement>('[data-first-focus]');
    const heading = main.querySelector<HTMLElement>('h1');
    const left = this.left;
    if (first) first.focus({ preventScroll: left !== null });
    // On the very first page the browser reads the title by itself: moving the focus would cut it short.
    else if (heading && !firstPage) focusQuietly(heading, { preventScroll: left !== null });
    if (left && (first ?? heading)) this.viewport.scrollToPosition(left);
    return Boolean(first ?? heading);
  }
}

/** Focuses something that is not a control, for reading on from there; it leaves the tab order again on blur. */
export function focusQuietly(element: HTMLElement, options?: FocusOptions): void {
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus(options);
}
