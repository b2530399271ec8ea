import { Component, input, output } from '@angular/core';

/** Prints the page; `printing` lets the page record it first. */
@Component({
  selector: 'accord-print-button',
  template: `<button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" (click)="print()">{{ label() }}</button>`,
})
export class PrintButton {
  readonly label = input('Print');
  readonly printing = output<void>();

  protected print(): void {
    this.printing.emit();
    setTimeout(() => window.print());
  }
}
