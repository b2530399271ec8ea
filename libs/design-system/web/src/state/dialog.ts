import { afterNextRender, Component, DestroyRef, DOCUMENT, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { uniqueId } from '@accord/platform/web';

/**
 * A modal dialog on the browser's own `<dialog>`: focus is trapped and given back, the page behind is inert, Esc
 * dismisses. Only for the end of a session and for leaving with unsent words. `cover` hides the page behind and has no Esc.
 */
@Component({
  selector: 'accord-dialog',
  template: `
    <dialog #dialog class="accord-dialog" [class.accord-dialog--cover]="cover()" [attr.aria-labelledby]="id" (cancel)="cancel($event)">
      <h2 class="nhsuk-heading-m" tabindex="-1" [id]="id">{{ heading() }}</h2>
      <ng-content />
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly cover = input(false);
  readonly dismissed = output<void>();
  protected readonly id = uniqueId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const before = inject(DOCUMENT).activeElement;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus());
    });
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    if (!this.cover()) this.dismissed.emit();
  }
}
