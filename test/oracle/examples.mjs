import { readFileSync } from 'node:fs';
import { nations, days, placeOf } from './days.mjs';
import { off, rules } from './rule-table.mjs';

const names = { 'England and Wales': 'england-and-wales', Scotland: 'scotland', 'Northern Ireland': 'northern-ireland' };
const units = { 'working days': 'working-day', days: 'day', months: 'month' };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The rows of examples.md, each as the line to ask and the answer counted by hand; `due` is undefined where the row says none.
 * Throws with the row when a row cannot be read, or when its weekday is not that of its date.
 */
export function readExamples() {
  const rows = readFileSync(new URL('examples.md', import.meta.url), 'utf8').split('\n').filter((row) => /^\| [A-Z]/.test(row));
  return rows.map((row) => readRow(row, row.split('|').map((cell) => cell.trim()).slice(1, -1)));
}

function readRow(row, [received, rule, calendar, due, actBy, because]) {
  try {
    const { restarts, ...asked } = readRule(rule);
    if (!because) throw new Error('it does not say why');
    return { row, restarts, line: { start: readDate(received), ...asked, ...readCalendar(calendar) }, due: readDate(due), actBy: readDate(actBy) };
  } catch (error) {
    throw new Error(`${error.message}: ${row}`, { cause: error });
  }
}

// `E-PERIOD, 35 working days`, `S-1, extended`, `S-TL, event Tue 30 Sep 2025`, `E-DEEM (E-ACK)`
function readRule(cell) {
  const [name, more] = cell.split(', ');
  const [, rule, , restarts] = /^(\S+)( \((\S+)\))?$/.exec(name) ?? [];
  if (!rules.has(rule) && !off.includes(rule)) throw new Error('it names no rule');
  if (!more) return { rule, restarts };
  if (more === 'extended') return { rule, extended: true };
  if (more.startsWith('event ')) return { rule, eventDate: readDate(more.slice(6)) };
  const [, length, unit] = /^(\d+) (working days|days|months)$/.exec(more) ?? [];
  if (!length) throw new Error('it says something about the rule that cannot be read');
  return { rule, length: Number(length), unit: units[unit] };
}

// `Scotland, 15 Jun 2026 added`
function readCalendar(cell) {
  const [name, change] = cell.split(', ');
  if (!names[name]) throw new Error('it names no calendar');
  if (!change) return { calendar: names[name] };
  const [, date, how] = /^(.+) (added|worked)$/.exec(change) ?? [];
  return { calendar: names[name], [how === 'added' ? 'addHolidays' : 'workHolidays']: [readDate(`any ${date}`)] };
}

function readDate(text) {
  if (text === 'none') return undefined;
  const [weekday, day, month, year] = text.split(' ');
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (placeOf(date) === undefined) throw new Error(`${text} is no day`);
  if (weekday !== 'any' && !days[placeOf(date)].weekday.startsWith(weekday)) throw new Error(`${text} is a ${days[placeOf(date)].weekday}`);
  return date;
}

/** What the table still lacks: a dated row for each rule on each calendar, a row that says why for each rule that is off. */
export function missingRows(examples) {
  const has = (rule, calendar, unit) => examples.some(({ line, due }) => due && line.rule === rule && line.calendar === calendar && (!unit || line.unit === unit));
  const hasExtended = (rule, calendar) => examples.some(({ line, due }) => due && line.extended && line.rule === rule && line.calendar === calendar);
  const missing = [...rules.values()].flatMap(({ id, length, extension }) =>
    nations.flatMap((calendar) => [
      ...(length === 'agreed' ? Object.values(units) : [undefined]).filter((unit) => !has(id, calendar, unit)).map((unit) => `${id} on ${calendar}${unit ? ` in ${unit}s` : ''}`),
      ...(extension && !hasExtended(id, calendar) ? [`${id} extended on ${calendar}`] : []),
    ]),
  );
  return [...missing, ...off.filter((rule) => !examples.some(({ line, due }) => line.rule === rule && !due)).map((rule) => `${rule}, which is off`)];
}
