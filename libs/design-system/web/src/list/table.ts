import { Directive, input } from '@angular/core';

/**
 * A dense table: rows of 40 px. On a phone each row becomes a card when `cards` is set; then each cell needs
 * `data-label` with the words of its column. The roles are written out because `display: block` would take them away.
 */
@Directive({
  selector: 'table[accordTable]',
  host: { class: 'nhsuk-table accord-table', '[class.accord-table--cards]': 'cards()', '[attr.role]': "cards() ? 'table' : null" },
})
export class AccordTable {
  readonly cards = input(false);
}
