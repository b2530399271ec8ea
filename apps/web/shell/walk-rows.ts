import type { KeyName } from '@accord/platform/web';

/** Moves along the rows of the page's list by single letters: down, up, select, open. False where the page has no list. */
export function walkRows(document: Document, name: KeyName): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr, main .accord-queue__row')].filter((row) => linkOf(row));
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at];
  if (name === 'down' || name === 'up') {
    const next = rows[name === 'down' ? at + 1 : Math.max(at - 1, 0)] ?? rows.at(-1);
    linkOf(next)?.focus();
    return rows.length > 0;
  }
  if (name === 'open') linkOf(row)?.click();
  if (name === 'select') row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  return row !== undefined;
}

/** The link of the row itself: in its head, else the last one, for links to proofs come before the reference. */
function linkOf(row: HTMLElement | undefined): HTMLAnchorElement | undefined {
  const links = [...(row?.querySelectorAll('a') ?? [])];
  return links.find((link) => link.closest('th')) ?? links.at(-1);
}
