import { afterRenderEffect, Component, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Where a button would be, were it possible: the rule, the fact, and where to mend it. */
@Component({
  selector: 'accord-not-yet',
  imports: [RouterLink],
  template: `
    <p #said class="accord-not-yet" [attr.tabindex]="reply() ? -1 : null">
      {{ because() }}
      @if (goTo(); as link) {
        <a [routerLink]="link">{{ goToWords() }}</a>
      }
    </p>
  `,
})
export class NotYet {
  readonly because = input.required<string>();
  readonly goTo = input<string>();
  readonly goToWords = input('Go there');
  /** It answers a press: it comes into sight and takes the focus, however far away the button was. */
  readonly reply = input(false);
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');

  constructor() {
    afterRenderEffect(() => {
      if (this.because() && this.reply()) this.said().nativeElement.focus();
    });
  }
}
