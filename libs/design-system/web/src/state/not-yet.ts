import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Where a button would be, were it possible: the rule, the fact, and where to mend it. */
@Component({
  selector: 'accord-not-yet',
  imports: [RouterLink],
  template: `
    <p class="accord-not-yet">
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
}
