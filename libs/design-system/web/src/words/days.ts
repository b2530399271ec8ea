import { Pipe, type PipeTransform } from '@angular/core';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `Wed 30 Dec` of `2026-12-30`, for rows. */
export function dayInRow(wire: string): string {
  const { weekday, day, month } = named(wire);
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
}

/** `Wednesday 30 December 2026`, for sentences. */
export function dayInSentence(wire: string): string {
  const { weekday, day, month, year } = named(wire);
  return `${weekday} ${day} ${month} ${year}`;
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Day (`2026-11-20`) and time (`14:05`) in London of an instant on the wire. */
export function inLondon(instant: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = london.format(new Date(instant)).split(', ');
  return { date, time };
}

function named(wire: string) {
  const at = new Date(`${wire.slice(0, 10)}T12:00:00Z`);
  return { weekday: weekdays[at.getUTCDay()] ?? '', day: at.getUTCDate(), month: months[at.getUTCMonth()] ?? '', year: at.getUTCFullYear() };
}

/** `{{ due | day }}`: Wed 30 Dec. `{{ due | day: 'year' }}`: Wed 30 Dec 2026. `{{ due | day: 'sentence' }}`: Wednesday 30 December 2026. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(wire: string | null | undefined, form: 'row' | 'year' | 'sentence' = 'row'): string {
    if (!wire) return '';
    if (form === 'sentence') return dayInSentence(wire);
    return form === 'year' ? `${dayInRow(wire)} ${wire.slice(0, 4)}` : dayInRow(wire);
  }
}

/** `{{ at | moment }}`: Fri 20 Nov 10:42. `{{ at | moment: 'time' }}`: 10:42. `{{ at | moment: 'year' }}`: Fri 20 Nov 2026 10:42. All in London. */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  transform(instant: string | null | undefined, form: 'row' | 'time' | 'year' = 'row'): string {
    if (!instant) return '';
    const { date, time } = inLondon(instant);
    if (form === 'time') return time;
    return `${dayInRow(date)}${form === 'year' ? ` ${date.slice(0, 4)}` : ''} ${time}`;
  }
}
