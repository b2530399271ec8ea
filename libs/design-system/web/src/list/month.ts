import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { uniqueId } from '@accord/platform/web';
import { dayInSentence } from '../words/days';
import { movedBy } from './month-keys';

/** One day of a month grid. */
export interface MonthDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What falls on it, in words: "3 due, 1 overdue"; empty for nothing. */
  readonly words: string;
  /** A holiday or closure by its name. */
  readonly closed: string | null;
  readonly weekend: boolean;
  /** Something on it is late. */
  readonly late?: boolean;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A month as a grid (WAI-ARIA APG): arrows go by days and weeks, Home and End to the ends of a week, Page Up and Page
 * Down to the month before and after; Enter opens the day. One day is in the tab order.
 */
@Component({
  selector: 'accord-month',
  template: `
    <table class="accord-month" role="grid" [attr.aria-labelledby]="id">
      <caption class="nhsuk-u-visually-hidden" [id]="id">{{ caption() }}</caption>
      <thead>
        <tr role="row">
          @for (name of weekdays; track name) {
            <th scope="col" role="columnheader" [attr.abbr]="name">{{ name.slice(0, 3) }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (week of weeks(); track week[0]?.date) {
          <tr role="row">
            @for (one of week; track one.date) {
              <td role="gridcell" [attr.aria-selected]="one.date === selected()" [class.accord-month__outside]="!one.date.startsWith(month())" [class.accord-month__off]="one.weekend || one.closed !== null">
                <button type="button" class="accord-month__day" [attr.data-day]="one.date" [attr.tabindex]="one.date === at() ? 0 : -1" [attr.aria-current]="one.date === today() ? 'date' : null" (click)="opened.emit(one.date)" (focus)="at.set(one.date)" (keydown)="key($event)">
                  <span class="nhsuk-u-visually-hidden">{{ sentence(one.date) }}{{ one.date === today() ? ', today' : '' }}</span>
                  <span aria-hidden="true" class="accord-month__number">{{ number(one.date) }}</span>
                  @if (one.closed; as name) {
                    <span class="accord-month__closed">{{ name }}</span>
                  }
                  @if (one.words) {
                    <span class="accord-month__words" [class.accord-month__words--late]="one.late">{{ one.words }}</span>
                  }
                </button>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class Month {
  readonly caption = input.required<string>();
  /** `YYYY-MM` */
  readonly month = input.required<string>();
  /** Whole weeks from Monday. */
  readonly days = input.required<readonly MonthDay[]>();
  readonly today = input.required<string>();
  readonly selected = input<string | null>(null);
  readonly opened = output<string>();
  /** Page Up, Page Down and the arrows over an edge: the day that is wanted in another month. */
  readonly wanted = output<string>();
  protected readonly id = uniqueId('month');
  protected readonly weekdays = weekdays;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly weeks = computed(() => Array.from({ length: this.days().length / 7 }, (_, week) => this.days().slice(week * 7, week * 7 + 7)));
  /** The day in the tab order: the chosen one, today, or the first of the month. A day of another month while that one is on its way. */
  protected readonly at = linkedSignal<string>(() => [this.selected(), this.today()].find((one) => one?.startsWith(this.month())) ?? `${this.month()}-01`);

  /** Puts the focus on a day, as after another month was fetched. */
  focusOn(date: string): void {
    this.at.set(date);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${date}"]`)?.focus());
  }

  protected sentence = dayInSentence;
  protected number = (date: string): number => Number(date.slice(8));

  protected key(event: KeyboardEvent): void {
    const to = movedBy(event.key, this.at());
    if (!to) return;
    event.preventDefault();
    if (to.startsWith(this.month()) && this.at().startsWith(this.month())) return this.focusOn(to);
    // Keys may be faster than the month they lead to: the next one counts from where this one led.
    this.at.set(to);
    this.wanted.emit(to);
  }
}
