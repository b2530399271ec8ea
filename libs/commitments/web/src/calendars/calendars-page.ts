import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { CalendarsView } from '@accord/commitments/contract';
import { AccordButton, AccordTable, DayPipe, Empty, Lead, PageState, Turn } from '@accord/design-system/web';
import { apiView } from '@accord/platform/web';
import { ActsTable } from './acts-table';

const ourClosure = 'Our closure';

/** The days the organisation does not work, by year: its nation's bank holidays with its own changes, and the history of both. */
@Component({
  selector: 'accord-calendars-page',
  imports: [AccordButton, AccordTable, ActsTable, DayPipe, Empty, Lead, PageState, RouterLink, Turn],
  template: `
    <accord-page-state [of]="view" what="the calendar" [rows]="10" />
    @if (view.value(); as calendar) {
      <accord-lead heading="Calendars" [line]="'Bank holidays of ' + calendar.nation + ', with our own changes. Dates after ' + (calendar.knownUntil | day: 'year') + ' are provisional.'">
        @if (mayChange()) {
          <div class="nhsuk-button-group">
            <a accordButton [small]="true" routerLink="/admin/calendars/new">Change a day</a>
            <a accordButton kind="secondary" [small]="true" routerLink="/admin/calendars/file">Take in a file</a>
          </div>
        }
      </accord-lead>
      <nav class="accord-turn" aria-label="Years">
        @if (calendar.year > calendar.years.first) {
          <a [routerLink]="[]" [queryParams]="{ year: calendar.year - 1 }">{{ calendar.year - 1 }}</a>
        }
        @if (calendar.year < calendar.years.last) {
          <a [routerLink]="[]" [queryParams]="{ year: calendar.year + 1 }">{{ calendar.year + 1 }}</a>
        }
      </nav>
      <h2 class="nhsuk-heading-s">Days not worked in {{ calendar.year }}</h2>
      @if (calendar.notWorked.length > 0) {
        <table accordTable>
          <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Days not worked in {{ calendar.year }}, besides weekends</caption>
          <thead><tr><th scope="col">Day</th><th scope="col">Name</th><th scope="col">Where it comes from</th></tr></thead>
          <tbody>
            @for (day of calendar.notWorked; track day.date) {
              <tr><td>{{ day.date | day: 'year' }}</td><th scope="row">{{ day.title }}</th><td>{{ from(day.date) || calendar.nation }}</td></tr>
            }
          </tbody>
        </table>
      } @else {
        <accord-empty>No bank holiday of {{ calendar.year }} is known yet. Take in a later file.</accord-empty>
      }
      @if (closes()) {
        <p class="nhsuk-body">Our closures move our targets, agreed periods and Scottish dates. Other dates of law count these days.</p>
      }
      @for (day of calendar.worked; track day.date) {
        <p class="nhsuk-body">{{ day.title }}, {{ day.date | day: 'sentence' }}: worked here.</p>
      }
      @for (day of calendar.others; track day.nation + day.date) {
        <p class="nhsuk-body">In the calendar of {{ day.nation }}: {{ day.title }}, {{ day.date | day: 'sentence' }}, {{ day.kind === 'worked' ? 'worked here' : 'not worked' }}.</p>
      }
      <h2 class="nhsuk-heading-s">What we changed</h2>
      @if (calendar.acts.length > 0) {
        <accord-acts-table [acts]="calendar.acts" />
        <accord-turn things="changes" [size]="20" [next]="calendar.nextActs" [first]="!!after()" />
      } @else {
        <accord-empty>Nothing is changed: the calendar is that of {{ calendar.nation }}.</accord-empty>
      }
    }
  `,
})
export class CalendarsPage {
  readonly year = input<string>();
  readonly after = input<string>();
  private readonly session = inject(Session);
  protected readonly mayChange = computed(() => this.session.may('calendar.manage'));
  protected readonly view = apiView(() => `/api/calendars${this.query()}`, CalendarsView, { keep: true });

  /** That we close in this year. */
  protected readonly closes = computed(() => this.view.value()?.notWorked.some(({ date }) => this.from(date) === ourClosure) ?? false);

  /** Which change of ours a day comes from; empty where it is the nation's. */
  protected from(date: string): string {
    const change = this.view.value()?.own.find((one) => one.date === date);
    return change ? (change.kind === 'closed' ? ourClosure : 'Bank holiday we added') : '';
  }

  private query(): string {
    const words = new URLSearchParams({ ...(this.year() ? { year: this.year() ?? '' } : {}), ...(this.after() ? { cursor: this.after() ?? '' } : {}) }).toString();
    return words && `?${words}`;
  }
}
