import { focusQuietly } from '@accord/platform/web';

/**
 * Remembers the row that has the focus. What it answers puts the focus back where its button is gone: on the row itself,
 * the one after it, or the one before; where none is left, on the heading of the block, else of the page.
 */
export function stayAt(document: Document): () => void {
  const row = document.activeElement?.closest('tr, li');
  if (!row) return () => {};
  const rows = [...(row.parentElement?.children ?? [])];
  const at = rows.indexOf(row);
  const nearest = [row, ...rows.slice(at + 1), ...rows.slice(0, at).reverse()];
  const heading = row.closest('table, section')?.querySelector<HTMLElement>('caption, h2');
  return () => {
    // Whoever has moved on meanwhile stays there.
    if (document.activeElement && document.activeElement !== document.body) return;
    const left = nearest.find(({ isConnected }) => isConnected);
    const link = left?.querySelector<HTMLElement>('.accord-ref') ?? left?.querySelector<HTMLElement>('a, button');
    const top = heading?.isConnected ? heading : document.querySelector<HTMLElement>('main h1');
    if (link) link.focus();
    else if (top) focusQuietly(top);
  };
}
