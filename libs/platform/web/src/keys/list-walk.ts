import { Injectable } from '@angular/core';

/**
 * The list that somebody came from, for "next item" and "previous item". It is read off the page when a link of a list is
 * followed: the links of the same column of the table, or the first link of each entry. Page memory only.
 */
@Injectable({ providedIn: 'root' })
export class ListWalk {
  private links: readonly string[] = [];
  private at = -1;

  /** A link was followed: when it stands in a list of the page, that list is the one to walk. */
  follow(link: HTMLAnchorElement): void {
    const links = neighbours(link);
    if (links.length < 2) return;
    this.links = links.map((one) => one.getAttribute('href') ?? '');
    this.at = links.indexOf(link);
  }

  /** The address of the next or previous item; a sentence where there is none. */
  step(by: 1 | -1): { readonly to: string } | { readonly because: string } {
    if (this.links.length === 0) return { because: 'Open an item of a list first.' };
    const to = this.links[this.at + by];
    if (to === undefined) return { because: by === 1 ? 'That was the last item of this page of the list.' : 'That was the first item of this page of the list.' };
    this.at += by;
    return { to };
  }
}

function neighbours(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const cell = link.closest('td, th');
  const body = cell?.closest('tbody');
  if (cell instanceof HTMLTableCellElement && body) {
    const inCell = (row: HTMLTableRowElement) => row.cells[cell.cellIndex]?.querySelectorAll('a') ?? [];
    const nth = [...cell.querySelectorAll('a')].indexOf(link);
    return [...body.rows].flatMap((row) => inCell(row)[nth] ?? []);
  }
  const entry = link.closest('main li, main article');
  const list = entry?.closest('ol, ul, main');
  return list ? [...list.querySelectorAll<HTMLAnchorElement>(':scope li, :scope article')].flatMap((one) => one.querySelector('a') ?? []) : [];
}
