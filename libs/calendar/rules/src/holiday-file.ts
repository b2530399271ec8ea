import type { CalendarChange } from './calendar';
import { ownChanges, type CalendarHistory } from './calendar-history';
import { dayFromNumber, dayNumber, fallsAtWeekend } from './day-number';
import { day, parseDay } from './days';

/** One thing that is wrong with a file of bank holidays, with its place in it. */
export interface FileProblem {
  readonly where: string;
  readonly sentence: string;
}

/** What a file of bank holidays would change. Nothing may be taken in while it has a problem. */
export interface HolidayFile {
  readonly problems: readonly FileProblem[];
  /** Holidays that the calendar lacks so far. */
  readonly added: readonly CalendarChange[];
  /** Days of the years it covers that are holidays here but not in the file: they stay until somebody marks them as worked. */
  readonly notInFile: readonly { readonly date: string; readonly title: string }[];
  readonly knownUntil: string | null;
}

const nothing = (where: string, sentence: string): HolidayFile => ({ problems: [{ where, sentence }], added: [], notInFile: [], knownUntil: null });

/** Reads a file as gov.uk publishes it (`bank-holidays.json`: nation, `events`, each with `title`, `date`, `notes`) for the nation of a calendar. */
export function readHolidayFile(text: string, history: CalendarHistory): HolidayFile {
  const { nation } = history;
  const file = parsed(text);
  if (file === null) return nothing('the file', 'This is not a JSON file. Choose bank-holidays.json of gov.uk.');
  const events = field(field(file, nation), 'events');
  if (!Array.isArray(events)) return nothing(nation, `The file has no list of events for ${nation}.`);
  if (events.length === 0) return nothing(nation, `The list of events for ${nation} is empty.`);
  const read = events.map((event: unknown, index) => ({ where: `${nation}, event ${index + 1}`, title: field(event, 'title'), date: field(event, 'date'), notes: field(event, 'notes') }));
  const problems = read.flatMap((event, index) => problemsOf(event, read.slice(0, index)));
  if (problems.length > 0) return { problems, added: [], notInFile: [], knownUntil: null };
  const days = read.map(({ title, date, notes }) => ({ date: String(date), title: notes ? `${String(title)} (${String(notes).toLowerCase()})` : String(title) }));
  return { problems, ...compared(days, history) };
}

interface Event {
  readonly where: string;
  readonly title: unknown;
  readonly date: unknown;
}

function problemsOf({ where, title, date }: Event, earlier: readonly Event[]): FileProblem[] {
  const problems: FileProblem[] = [];
  const on = typeof date === 'string' ? parseDay(date) : null;
  if (typeof title !== 'string' || title.trim() === '') problems.push({ where, sentence: 'It has no title.' });
  if (!on) problems.push({ where, sentence: `${typeof date === 'string' ? date : 'Its date'} is not a day that exists.` });
  const twin = earlier.find((other) => other.date === date);
  if (on && twin) problems.push({ where, sentence: `${on.toString()} stands in the list already, as ${twin.where}.` });
  return problems;
}

function compared(days: readonly { date: string; title: string }[], history: CalendarHistory): Omit<HolidayFile, 'problems'> {
  const { closed, worked } = history.latest;
  const dates = days.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const added = days.filter(({ date }) => {
    const number = dayNumber(day(date));
    return !closed.has(number) && !worked.has(number) && !fallsAtWeekend(number);
  });
  const closures = new Set(ownChanges(history).filter(({ kind }) => kind === 'closed').map(({ date }) => date));
  const holidays = [...closed].map(([number, title]) => ({ date: dayFromNumber(number).toString(), title })).sort((one, other) => (one.date < other.date ? -1 : 1));
  const notInFile = holidays.filter(({ date }) => date >= first && date <= last && !dates.includes(date) && !closures.has(date));
  return { added: added.map((one) => ({ kind: 'holiday', ...one })), notInFile, knownUntil: last };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file that is no JSON is an answer for the person, not a fault.
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
