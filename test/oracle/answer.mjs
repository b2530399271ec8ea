import { calendarOf, lastWorkingDay } from './calendar.mjs';
import { count } from './count.mjs';
import { days, nations, placeOf } from './days.mjs';
import { londonDay } from './london.mjs';
import { off, rules, validity } from './rule-table.mjs';

/**
 * What `due --batch` must answer to one line: a list of answers (E-DEEM gives two, all others one), each
 * `{id, rule, due, actBy, status, provisional}` or `{id, error, names}`, where `names` are words that the sentence
 * must hold. Written from the text of the rules alone; it knows nothing of the product.
 */
export function answer(line) {
  const refused = refusal(line);
  if (refused) return [{ id: line.id, ...refused }];
  if (line.rule === 'E-DEEM') return ['E-ACK', 'E-6M'].map((rule) => dated({ ...line, rule }));
  return [dated(line)];
}

function refusal({ rule, start, calendar, length, unit, extended }) {
  const refuse = (error, ...names) => ({ error, names });
  if (off.includes(rule)) return refuse('off: no confirmed figure');
  const row = rules.get(rule);
  if (!row) return refuse('no such rule');
  if (calendar !== undefined && !nations.includes(calendar)) return refuse('no such calendar');
  const begins = dayOf(start);
  if (begins === undefined) return refuse('no such day');
  const { from, to, before, after } = validity.get(rule) ?? {};
  if (to && days[begins].date > to) return refuse('ended', '31 March 2026', ...(after ? [after] : []));
  if (from && days[begins].date < from) return refuse('not begun', ...(before ? [before] : []));
  const agreed = length !== undefined || unit !== undefined;
  if (row.length === 'agreed' && !(Number.isInteger(length) && length > 0 && ['working-day', 'day', 'month'].includes(unit))) return refuse('what was agreed?');
  if (row.length !== 'agreed' && agreed) return refuse('nothing can be agreed here');
  if (extended && row.extension === undefined) return refuse('no maximum');
  return undefined;
}

function dated(line) {
  const row = rules.get(line.rule);
  const calendar = calendarOf(line.calendar ?? row.calendar, line.addHolidays, line.workHolidays);
  const due = dueOf(line, row, calendar);
  return {
    id: line.id,
    rule: line.rule,
    due: days[due].date,
    actBy: days[lastWorkingDay(due, calendar)].date,
    status: line.rule === 'I-2' ? 'unconfirmed' : 'in-force',
    provisional: days[due].date > calendar.lastKnown,
  };
}

function dueOf(line, row, calendar) {
  const start = dayOf(line.start);
  if (row.length === 'agreed') return count[line.unit === 'month' ? 'MAFTER' : 'AFTER'](start, line.length, line.unit, calendar);
  if (line.extended && row.extension !== 0) return count[row.extension.count](start, row.extension.length, row.extension.unit, calendar);
  const due = count[row.counting](start, row.length, row.unit, calendar);
  if (line.rule === 'S-TL' && line.eventDate !== undefined) return Math.min(due, count.MAFTER(dayOf(line.eventDate), 12, 'month', calendar));
  return due;
}

/** A date stands for itself; an instant for its day in London. */
const dayOf = (text) => placeOf(text) ?? londonDay(String(text));
