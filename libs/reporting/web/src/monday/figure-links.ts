import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Monday } from '@accord/reporting/contract';

/** The figures of the morning, each the way to its rows. A figure of nothing is said, not linked. */
@Component({
  selector: 'accord-figure-links',
  imports: [RouterLink],
  template: `
    <ul class="accord-figures">
      @for (one of figures(); track one.key) {
        <li>
          @if (one.count > 0) {
            <a [routerLink]="['/monday']" [queryParams]="{ figure: one.key, after: null }" [attr.aria-current]="figure() === one.key ? 'true' : null" (click)="opened.emit()">{{ one.sentence }}</a>
          } @else {
            {{ one.sentence }}
          }
        </li>
      }
    </ul>
  `,
})
export class FigureLinks {
  readonly figures = input.required<Monday['figures']>();
  readonly figure = input<string>();
  /** Somebody asks for the rows of a figure. */
  readonly opened = output<void>();
}
