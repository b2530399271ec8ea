import { days, lastHolidayOf } from './days.mjs';

/**
 * The calendar of one line: a nation's holidays, some added, some worked after all.
 * `isWorking` takes the place of a day in the table.
 */
export function calendarOf(nation, addHolidays = [], workHolidays = []) {
  const isWorking = (place) => {
    const { date, weekday, holidayIn } = days[place];
    if (weekday === 'Saturday' || weekday === 'Sunday') return false;
    if (workHolidays.includes(date)) return true;
    return !holidayIn.includes(nation) && !addHolidays.includes(date);
  };
  return { isWorking, lastKnown: lastHolidayOf(nation) };
}

/** The last working day at or before a day. */
export function lastWorkingDay(place, { isWorking }) {
  let at = place;
  while (!isWorking(at)) at -= 1;
  return at;
}
