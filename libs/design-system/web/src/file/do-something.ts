import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Action {
  readonly label: string;
  readonly to?: string;
  /** Why it cannot be done now; then it is a sentence, not a link. */
  readonly notYet?: string;
}

/** "Do something": every action of a case in one list, refused ones with their reason. A disclosure, not a menu. */
@Component({
  selector: 'accord-do-something',
  imports: [RouterLink],
  host: { class: 'accord-do', '(keydown.escape)': 'close()', '(focusout)': 'left($event)' },
  template: `
    <button #opener type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ label() }}</button>
    @if (open()) {
      <ul class="accord-do__list">
        @for (action of actions(); track action.label) {
          <li>
            @if (action.notYet) {
              <span class="accord-do__not-yet"><strong>{{ action.label }}</strong> {{ action.notYet }}</span>
            } @else {
              <a [routerLink]="action.to" (click)="open.set(false)">{{ action.label }}</a>
            }
          </li>
        }
      </ul>
    }
  `,
})
export class DoSomething {
  readonly label = input('Do something');
  readonly actions = input.required<readonly Action[]>();
  protected readonly open = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.host.nativeElement.contains(relatedTarget)) this.open.set(false);
  }
}
