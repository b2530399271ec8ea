import type { Temporal } from './temporal';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

/** `Wednesday 30 December 2026`, for sentences. */
export function dayInSentence(date: Temporal.PlainDate): string {
  return `${weekday(date)} ${date.day} ${month(date)} ${date.year}`;
}

/** `Wed 30 Dec`, for rows. */
export function dayInRow(date: Temporal.PlainDate): string {
  return `${weekday(date).slice(0, 3)} ${date.day} ${month(date).slice(0, 3)}`;
}

/** `Wed 30 Dec 2026`, for rows where the year is not plain from the place. */
export function dayInRowWithYear(date: Temporal.PlainDate): string {
  return `${dayInRow(date)} ${date.year}`;
}

/** `December 2026` of `2026-12`. */
export function monthInWords(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** `1 working day`, `3 working days`. */
export function countOf(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}

function weekday(date: Temporal.PlainDate): string {
  return weekdays[date.dayOfWeek - 1] ?? '';
}

function month(date: Temporal.PlainDate): string {
  return months[date.month - 1] ?? '';
}
