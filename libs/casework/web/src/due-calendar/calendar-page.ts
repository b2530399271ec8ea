import { monthInWords } from '@accord/calendar/rules';
import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@accord/access/web';
import { DueDates, DueMonth } from '@accord/casework/contract';
import { firstScopeOf, scopeNames } from '@accord/casework/rules';
import { AccordButton, dayInSentence, Empty, Icon, Lead, Month, monthOn, PageState, PartState, PrintButton, Tabs, Turn } from '@accord/design-system/web';
import { apiView, focusQuietly, Today } from '@accord/platform/web';
import { Agenda } from './agenda';
import { daysOn, shownDays, spanOfMonth, spanOfWeek } from './shown-days';

type View = 'agenda' | 'month' | 'week';
const viewNames: Readonly<Record<View, string>> = { agenda: 'Agenda', month: 'Month', week: 'Week' };

/** The calendar of due dates: what falls on which day, with the days that are not worked. All of it is in the address. */
@Component({
  selector: 'accord-calendar-page',
  imports: [AccordButton, Agenda, Empty, Icon, Lead, Month, PageState, PartState, PrintButton, RouterLink, Tabs, Turn],
  templateUrl: './calendar-page.html',
})
export class CalendarPage {
  /** `YYYY-MM` */
  readonly month = input<string>();
  readonly view = input<string>();
  readonly scope = input<string>();
  readonly day = input<string>();
  readonly after = input<string>();
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly today = inject(Today).date();
  /** Whose dates are shown where the address does not say. */
  protected readonly first = firstScopeOf(inject(Session).me()?.roles ?? []);
  private readonly grid = viewChild(Month);
  /** A phone has the agenda alone. */
  protected readonly narrow = signal(false);
  protected readonly scopeNames = scopeNames;
  protected readonly name = monthInWords;
  protected readonly shown = computed<View>(() => (this.narrow() ? 'agenda' : this.view() === 'month' || this.view() === 'week' ? (this.view() as View) : 'agenda'));
  private readonly at = computed(() => this.day() ?? (this.thisMonth() ? this.today : `${this.monthNow()}-01`));
  private readonly monthNow = computed(() => (this.shown() === 'week' ? (this.day() ?? this.month() ?? this.today) : (this.month() ?? this.day() ?? this.today)).slice(0, 7));
  private readonly thisMonth = computed(() => this.today.startsWith(this.monthNow()));
  protected readonly whole = apiView(() => `/api/due-calendar?${this.query({ month: this.monthNow() })}`, DueMonth, { keep: true });
  /** The days whose dates are listed; none in a month of which no day is open. */
  protected readonly span = computed(() => {
    if (this.shown() === 'agenda') return spanOfMonth(this.monthNow());
    if (this.shown() === 'week') return spanOfWeek(this.at());
    const day = this.day();
    return day ? { from: day, to: day } : null;
  });
  protected readonly dates = apiView(() => {
    const span = this.span();
    return span ? `/api/due-calendar/dates?${this.query({ ...span, cursor: this.after() })}` : undefined;
  }, DueDates);
  protected readonly views = computed(() => (Object.keys(viewNames) as View[]).map((view) => ({ label: viewNames[view], query: { view: view === 'agenda' ? null : view, after: null }, current: view === this.shown() })));
  protected readonly cells = computed(() => this.whole.value()?.days.map((one) => ({ ...one, late: one.overdue > 0 })) ?? []);
  private focusDay: string | null = null;

  constructor() {
    const wide = window.matchMedia('(max-width: 640px)');
    this.narrow.set(wide.matches);
    wide.addEventListener('change', ({ matches }) => this.narrow.set(matches));
    effect(() => {
      const [view, grid] = [this.whole.value(), this.grid()];
      untracked(() => this.focusWanted(view, grid));
    });
  }

  protected line({ month, words }: DueMonth): string {
    return `${monthInWords(month)}: ${words || 'nothing due'}`;
  }

  protected heading({ month, days }: DueMonth): string {
    const span = this.span();
    if (this.shown() === 'agenda' || !span) return monthInWords(month);
    if (this.shown() === 'week') return `Week from ${dayInSentence(span.from)}`;
    const words = days.find(({ date }) => date === span.from)?.words;
    return words ? `${dayInSentence(span.from)}: ${words}` : dayInSentence(span.from);
  }

  protected nothing(): string {
    return `Nothing is due ${this.shown() === 'agenda' ? 'this month' : this.shown() === 'week' ? 'this week' : 'on this day'}.`;
  }

  protected days(view: DueMonth, { items, next }: DueDates) {
    const span = this.span() ?? spanOfMonth(view.month);
    return shownDays(view, { ...span, items, first: this.after() === undefined, last: next === null, bare: this.shown() === 'agenda' });
  }

  protected monthAt = (by: number): string => monthOn(`${this.monthNow()}-01`, by).slice(0, 7);

  protected turn(by: number): Record<string, string | null> {
    if (this.shown() === 'week') return { day: daysOn(this.at(), by * 7), month: null, after: null };
    return { month: this.monthAt(by), day: null, after: null };
  }

  protected async open(day: string): Promise<void> {
    await this.router.navigate([], { queryParams: { day, month: day.slice(0, 7), after: null }, queryParamsHandling: 'merge' });
    setTimeout(() => {
      const heading = this.host.nativeElement.querySelector<HTMLElement>('[data-days]');
      if (heading) focusQuietly(heading);
    });
  }

  protected async goTo(day: string): Promise<void> {
    this.focusDay = day;
    await this.router.navigate([], { queryParams: { month: day.slice(0, 7), day: null, after: null }, queryParamsHandling: 'merge' });
    this.focusWanted(this.whole.value(), this.grid());
  }

  /** After the keys left the month: the focus goes to the wanted day of the one that was fetched. */
  private focusWanted(view: DueMonth | undefined, grid: Month | undefined): void {
    if (!this.focusDay || !grid || view?.month !== this.focusDay.slice(0, 7)) return;
    grid.focusOn(this.focusDay);
    this.focusDay = null;
  }

  private query(asked: Readonly<Record<string, string | undefined>>): string {
    const all = { ...asked, scope: this.scope() ?? this.first };
    return new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
  }
}
