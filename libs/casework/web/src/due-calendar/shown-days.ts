import type { DueDate, DueMonth } from '@accord/casework/contract';
import type { AgendaDay } from './agenda';

/** First and last day on the screen, as `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export function spanOfMonth(month: string): Span {
  const last = new Date(`${month}-01T12:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}

/** Monday to Sunday around a day. */
export function spanOfWeek(day: string): Span {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return { from: daysOn(day, -weekday), to: daysOn(day, 6 - weekday) };
}

/** `n` days after a day, before it when negative. */
export function daysOn(day: string, n: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** What of the shown days a page of dates covers. */
interface Page extends Span {
  readonly items: readonly DueDate[];
  readonly first: boolean;
  readonly last: boolean;
  /** Days without a date and not closed are left out, as in an agenda. */
  readonly bare: boolean;
}

/** The days of a span with their dates; the next page begins where this one ends. */
export function shownDays({ days }: Pick<DueMonth, 'days'>, { from, to, items, first, last, bare }: Page): AgendaDay[] {
  const begin = first ? from : (items[0]?.dueOn ?? from);
  const end = last ? to : (items.at(-1)?.dueOn ?? to);
  return days
    .filter(({ date }) => date >= from && date <= to && date >= begin && date <= end)
    .map(({ date, words, closed }) => ({ date, words, closed, items: items.filter(({ dueOn }) => dueOn === date) }))
    .filter((day) => !bare || day.items.length > 0 || day.closed !== null);
}
