/**
 * A second way to count, for tests alone: walks a prepared table of days one by one, in text and plain numbers, and
 * shares nothing with the counting it checks.
 */
const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const written = (year: number, month: number, dayOfMonth: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;

/** Every day from 1 January 2018, a Monday, to the end of 2034. */
const table: { readonly date: string; readonly weekend: boolean }[] = [];
for (let year = 2018, weekday = 0; year <= 2034; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    for (let dayOfMonth = 1; dayOfMonth <= daysIn(year, month); dayOfMonth += 1, weekday = (weekday + 1) % 7) {
      table.push({ date: written(year, month, dayOfMonth), weekend: weekday >= 5 });
    }
  }
}
const place = new Map(table.map((entry, index) => [entry.date, index]));

const at = (index: number) => {
  const entry = table[index];
  if (!entry) throw new Error('outside the oracle table');
  return entry;
};
const indexOf = (date: string): number => {
  const index = place.get(date);
  if (index === undefined) throw new Error(`${date} is outside the oracle table`);
  return index;
};

export interface OracleQuestion {
  readonly start: string;
  readonly length: number;
  readonly unit: 'working-day' | 'day' | 'month';
  readonly convention: 'AFTER' | 'DAY1' | 'FROM' | 'MAFTER';
  readonly closed: ReadonlySet<string>;
}

/** The due date, `YYYY-MM-DD`. */
export function oracleDue(question: OracleQuestion): string {
  if (question.unit === 'month') return oracleMonths(question);
  const workingDays = question.unit === 'working-day';
  const counts = (index: number) => !workingDays || (!at(index).weekend && !question.closed.has(at(index).date));
  let index = indexOf(question.start);
  if (question.convention === 'AFTER') index += 1;
  const found: number[] = [];
  while (found.length < question.length) {
    if (counts(index)) found.push(index);
    index += 1;
  }
  return at(found.at(-1) ?? index).date;
}

function oracleMonths({ start, length, convention }: OracleQuestion): string {
  const [year, month, dayOfMonth] = start.split('-').map(Number) as [number, number, number];
  let [atYear, atMonth] = [year, month];
  for (let step = 0; step < length; step += 1) [atYear, atMonth] = atMonth === 12 ? [atYear + 1, 1] : [atYear, atMonth + 1];
  const monthEnd = daysIn(atYear, atMonth);
  if (dayOfMonth > monthEnd) return written(atYear, atMonth, monthEnd);
  const corresponding = written(atYear, atMonth, dayOfMonth);
  return convention === 'FROM' ? at(indexOf(corresponding) - 1).date : corresponding;
}

export function oracleActBy(due: string, closed: ReadonlySet<string>): string {
  for (let index = indexOf(due); ; index -= 1) if (!at(index).weekend && !closed.has(at(index).date)) return at(index).date;
}
