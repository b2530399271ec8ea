import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInRow } from '../words/days';
import { DueShape } from './due-shape';
import { type DueState, looks } from './due-states';

/**
 * How a date stands: shape, words, date, and the way to its proof. No date stands alone.
 * `<accord-due state="overdue" words="Overdue 2 working days" date="2026-11-18" why="/cases/…/proof" of="Acknowledge" />`.
 * In rows plain; `boxed` gives it the tag of headers and cards.
 */
@Component({
  selector: 'accord-due',
  imports: [DueShape, RouterLink],
  host: { '[class]': 'classes()' },
  template: `
    <span [class]="tag()"><accord-due-shape [state]="state()" /> <span>{{ words() }}{{ dated() }}</span></span>
    @if (provisional()) {
      <span class="accord-due__provisional">provisional</span>
    }
    @if (why(); as link) {
      <a class="accord-due__why" [routerLink]="link">Why<span class="nhsuk-u-visually-hidden"> {{ of() || words() }}{{ dated() }}</span></a>
    }
  `,
})
export class Due {
  readonly state = input.required<DueState>();
  readonly words = input.required<string>();
  /** `YYYY-MM-DD`; left out where the words carry the date already. */
  readonly date = input<string | null>(null);
  readonly why = input<string | readonly unknown[]>();
  /** What is due: read out with "Why". */
  readonly of = input('');
  readonly boxed = input(false);
  readonly provisional = input(false);
  protected readonly classes = computed(() => `accord-due accord-due--${this.state()}`);
  protected readonly tag = computed(() => (this.boxed() ? `nhsuk-tag nhsuk-tag--${looks[this.state()].colour} accord-due__tag` : 'accord-due__words'));
  protected readonly dated = computed(() => {
    const date = this.date();
    return date && !this.words().includes(dayInRow(date)) ? `, ${dayInRow(date)}` : '';
  });
}
