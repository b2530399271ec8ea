import { readFileSync } from 'node:fs';

/**
 * Every day from 1 January 2024 to 31 December 2036, one after the other, each with its weekday and with the nations in
 * which it is a bank holiday. Made by putting one day after another; no date library and no clock has a part in it.
 */
const holidaySets = JSON.parse(readFileSync(new URL('bank-holidays.json', import.meta.url), 'utf8'));
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'];
const holidaysOf = new Map(nations.map((nation) => [nation, new Set(holidaySets[nation].events.map(({ date }) => date))]));

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const two = (number) => String(number).padStart(2, '0');
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
export const lengthOfMonth = (year, month) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

export const days = [];
const numberOf = new Map();

// 1 January 2024 was a Monday.
for (let year = 2024; year <= 2036; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= lengthOfMonth(year, month); day += 1) {
      const date = `${year}-${two(month)}-${two(day)}`;
      const holidayIn = nations.filter((nation) => holidaysOf.get(nation).has(date));
      numberOf.set(date, days.length);
      days.push({ date, year, month, day, weekday: weekdays[days.length % 7], holidayIn });
    }
  }
}

/** The place of a date (`2026-11-28`) in the table; undefined when there is no such day in it. */
export const placeOf = (date) => numberOf.get(date);

/** The last bank holiday that the file knows for a nation. */
export const lastHolidayOf = (nation) => [...holidaysOf.get(nation)].sort().at(-1);
