import { days, nations, placeOf } from './days.mjs';
import { rules, validity } from './rule-table.mjs';

const agreedPeriods = [{ length: 35, unit: 'working-day' }, { length: 40, unit: 'day' }, { length: 3, unit: 'month' }];

/**
 * Lines for what must be true of any way to count: for each rule, on each calendar, each `step`th day it may start on, once as it is and
 * once with one more holiday soon after. The id says which: `rule|calendar|period|start|plain` or `…|holiday`.
 */
export function* propertyLines(step) {
  for (const { id: rule, length } of rules.values()) {
    const { from = '2024-01-02', to = '2034-12-31' } = validity.get(rule) ?? {};
    for (const calendar of nations) {
      for (const [n, period] of (length === 'agreed' ? agreedPeriods : [{}]).entries()) {
        for (let at = placeOf(from); at <= placeOf(to); at += step) {
          const line = { rule, start: days[at].date, calendar, ...period };
          const series = `${rule}|${calendar}|${n}|${line.start}`;
          yield { ...line, id: `${series}|plain` };
          yield { ...line, id: `${series}|holiday`, addHolidays: [days[at + 1 + (at % 30)].date] };
        }
      }
    }
  }
}

/** The answers that break a promise: a later start with an earlier date, or a holiday more with an earlier date. */
export function broken(answers) {
  const latest = new Map();
  const plain = new Map();
  return answers.filter(({ id, rule, due, error }) => {
    if (error) return true;
    const [of, calendar, period, start, kind] = id.split('|');
    const series = [of, rule, calendar, period].join('|');
    if (kind === 'holiday') return due < plain.get(`${series}|${start}`);
    plain.set(`${series}|${start}`, due);
    const before = latest.get(series) ?? '';
    latest.set(series, due);
    return due < before;
  });
}
