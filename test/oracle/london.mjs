import { days, placeOf } from './days.mjs';

/**
 * The day in London of an instant written with its offset, such as `2026-06-30T23:30:00Z`; its place in the table.
 * Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 * Undefined when the text is no instant.
 */
export function londonDay(instant) {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(instant);
  if (!found || placeOf(found[1]) === undefined) return undefined;
  const [, date, hours, minutes, , sign, offsetHours = '0', offsetMinutes = '0'] = found;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  const utc = onTheClock(placeOf(date), Number(hours) * 60 + Number(minutes) - offset);
  return onTheClock(utc.place, utc.minute + (isSummerTime(utc) ? 60 : 0)).place;
}

/** Carries minutes below midnight to the day before, and those beyond it to the day after. */
function onTheClock(place, minute) {
  if (minute < 0) return onTheClock(place - 1, minute + 1440);
  if (minute >= 1440) return onTheClock(place + 1, minute - 1440);
  return { place, minute };
}

function isSummerTime({ place, minute }) {
  const { year, month } = days[place];
  if (month < 3 || month > 10) return false;
  if (month > 3 && month < 10) return true;
  const change = lastSundayOf(year, month);
  const changed = place > change || (place === change && minute >= 60);
  return month === 3 ? changed : !changed;
}

function lastSundayOf(year, month) {
  let at = placeOf(`${year}-${String(month).padStart(2, '0')}-31`);
  while (days[at].weekday !== 'Sunday') at -= 1;
  return at;
}
