import { days } from './days.mjs';

/**
 * The four ways of counting (response-times.md 1.0), each a walk through the table of days.
 * `start` and the answer are places in the table.
 */
export const count = {
  /** The day itself is day 0. */
  AFTER: (start, length, unit, calendar) => {
    if (unit === 'month') return correspondingDay(start, length).at;
    let at = start;
    for (let counted = 0; counted < length; ) {
      at += 1;
      if (unit === 'day' || calendar.isWorking(at)) counted += 1;
    }
    return at;
  },

  /** A working day of receipt is day 1; any other moves day 1 to the next working day. */
  DAY1: (start, length, _unit, calendar) => {
    let at = start;
    while (!calendar.isWorking(at)) at += 1;
    for (let counted = 1; counted < length; ) {
      at += 1;
      if (calendar.isWorking(at)) counted += 1;
    }
    return at;
  },

  /** The day itself is inside the period; the answer is the last day inside. */
  FROM: (start, length, unit, calendar) => {
    if (unit === 'working-day') return count.DAY1(start, length, unit, calendar);
    if (unit === 'day') {
      let at = start;
      for (let counted = 1; counted < length; counted += 1) at += 1;
      return at;
    }
    const { at, exists } = correspondingDay(start, length);
    return exists ? at - 1 : at;
  },

  /** The corresponding date; where the month has none, the last day of that month. */
  MAFTER: (start, length) => correspondingDay(start, length).at,
};

/** Walks until the first of a month was passed `months` times, then to the same number of day, or to the month's end. */
function correspondingDay(start, months) {
  const wanted = days[start].day;
  let at = start;
  for (let passed = 0; passed < months; ) {
    at += 1;
    if (days[at].day === 1) passed += 1;
  }
  while (days[at].day !== wanted && days[at + 1].day !== 1) at += 1;
  return { at, exists: days[at].day === wanted };
}
