import type { Routes, UrlMatcher } from '@angular/router';

/**
 * One lazy room: its routes carry whole paths, and its code is fetched when an address begins with one of `places`.
 * A place is a path whose `*` stands for one segment: `contacts`, or `cases`, then `*`, then `letters`.
 * An empty place is the home page. Where several rooms fit, the first whose routes match has the page.
 */
export const room = (places: readonly string[], load: () => Promise<{ routes: Routes }>): Routes[number] => ({
  matcher: startsWithOneOf(places),
  loadChildren: () => load().then((door) => door.routes),
});

const startsWithOneOf =
  (places: readonly string[]): UrlMatcher =>
  (segments) => {
    const path = segments.map((segment) => segment.path);
    return places.some((place) => beginsWith(path, place)) ? { consumed: [] } : null;
  };

function beginsWith(path: readonly string[], place: string): boolean {
  if (place === '') return path.length === 0;
  return place.split('/').every((word, at) => path[at] !== undefined && (word === '*' || word === path[at]));
}
