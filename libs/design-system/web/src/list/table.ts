import { afterNextRender, DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';

/**
 * A dense table: rows of 40 px. With `cards` each row becomes a card on a phone, each cell headed by the words of its
 * column; write a plain table, the rest is done here.
 */
@Directive({
  selector: 'table[accordTable]',
  host: { class: 'nhsuk-table accord-table', '[class.accord-table--cards]': 'cards()' },
})
export class AccordTable {
  readonly cards = input(true);
  private readonly table = inject<ElementRef<HTMLTableElement>>(ElementRef).nativeElement;

  constructor() {
    const watch = new MutationObserver(() => this.label());
    inject(DestroyRef).onDestroy(() => watch.disconnect());
    afterNextRender(() => {
      if (!this.cards()) return;
      this.label();
      watch.observe(this.table, { childList: true, characterData: true, subtree: true });
    });
  }

  // A row shown as a block is no row to a screen reader unless its role is written out.
  private label(): void {
    const columns = [...(this.table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.dataset['card'] ?? cell.textContent.trim());
    role(this.table, 'table');
    for (const section of this.table.querySelectorAll('thead, tbody')) role(section, 'rowgroup');
    for (const row of this.table.rows) {
      role(row, 'row');
      for (const cell of row.cells) {
        const isHead = cell.closest('thead') !== null;
        role(cell, isHead ? 'columnheader' : cell.tagName === 'TH' ? 'rowheader' : 'cell');
        if (isHead) continue;
        if (cell.colSpan === 1) cell.dataset['label'] = columns[cell.cellIndex] ?? '';
        // A card says nothing of what there is nothing to say about; a label alone would look like a fault.
        cell.toggleAttribute('data-empty', cell.textContent.trim() === '' && cell.querySelector('input, img, svg') === null);
      }
    }
  }
}

function role(element: Element, name: string): void {
  if (element.getAttribute('role') !== name) element.setAttribute('role', name);
}
