import { calendarOf } from './calendar.mjs';
import { days, nations, placeOf } from './days.mjs';
import { off, rules, validity } from './rule-table.mjs';

const offsets = ['Z', '+00:00', '+01:00', '-05:00', '+05:30', '+13:00', '-09:30', '+12:45'];
const nearMidnight = ['00:00', '00:30', '00:59', '01:00', '22:59', '23:00', '23:30', '23:59'];
const furthest = { 'working-day': 120, day: 200, month: 18 };

/**
 * Lines for `due --batch`, the same for the same seed: all rules, starts from 2024 to 2034 as dates and as instants,
 * agreed lengths, extensions, holidays added and worked, event dates, and one line in a hundred that must be refused.
 */
export function* makeCases(howMany, seed) {
  const draw = numbersFrom(seed);
  const choose = (list) => list[Math.floor(draw() * list.length)];
  const upTo = (most) => 1 + Math.floor(draw() * most);
  const often = (chance) => draw() < chance;
  for (let id = 1; id <= howMany; id += 1) yield oneCase(id);

  function oneCase(id) {
    const rule = often(0.003) ? choose(['E-NONE', 'e-ack', 'X-1']) : choose(often(0.03) ? off : [...rules.keys()]);
    const row = rules.get(rule);
    const start = startFor(rule);
    const line = { id, rule, start: often(0.003) ? choose(['2027-02-29', '2026-02-30', '2026-04-31', '2026-13-01', 'soon']) : asWritten(days[start].date) };
    if (often(0.5)) line.calendar = often(0.006) ? choose(['wales', 'Scotland']) : choose(nations);
    if (row?.length === 'agreed' ? often(0.98) : often(0.01)) Object.assign(line, agreed());
    if (often(row?.extension === undefined ? 0.06 : 0.35)) line.extended = true;
    if (rule === 'S-TL' && often(0.6)) line.eventDate = days[Math.max(0, start - Math.floor(draw() * 700))].date;
    return { ...line, ...changesTo(nations.includes(line.calendar) ? line.calendar : (row?.calendar ?? nations[0]), start) };
  }

  function startFor(rule) {
    const { from, to } = often(0.8) ? (validity.get(rule) ?? {}) : {};
    const [first, last] = [placeOf(from ?? '2024-01-02'), placeOf(to ?? '2034-12-31')];
    return first + Math.floor(draw() * (last - first + 1));
  }

  // A third are instants, most of them near midnight, where the day in London is not the day written.
  function asWritten(date) {
    if (often(0.65)) return date;
    const time = often(0.6) ? choose(nearMidnight) : `${String(Math.floor(draw() * 24)).padStart(2, '0')}:${String(Math.floor(draw() * 60)).padStart(2, '0')}`;
    const day = often(0.2) ? clockChange(date) : date;
    return `${day}T${time}${often(0.7) ? ':00' : ''}${choose(offsets)}`;
  }

  /** A Sunday at the end of March or October of the same year, or the day beside it. */
  function clockChange(date) {
    let at = placeOf(`${date.slice(0, 4)}-${choose(['03', '10'])}-31`);
    while (days[at].weekday !== 'Sunday') at -= 1;
    return days[at + choose([-1, 0, 1])].date;
  }

  function agreed() {
    const unit = choose(Object.keys(furthest));
    return { length: upTo(furthest[unit]), unit };
  }

  function changesTo(nation, start) {
    const calendar = calendarOf(nation);
    const near = days.slice(start, start + 250);
    const isHoliday = (day) => day.holidayIn.includes(nation);
    const working = near.filter(({ date }) => calendar.isWorking(placeOf(date)));
    const few = (list) => [...new Set(Array.from({ length: upTo(3) }, () => choose(list).date))];
    const changes = {};
    if (often(0.25)) changes.addHolidays = few(working.slice(0, choose([10, 40, 150])));
    if (often(0.25) && near.some(isHoliday)) changes.workHolidays = few(near.filter(isHoliday));
    return changes;
  }
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (a linear congruence modulo 2^32). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
