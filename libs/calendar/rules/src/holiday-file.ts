import type { CalendarChange, WorkingCalendar } from './calendar';
import { knowingAll, ownChanges, type CalendarHistory } from './calendar-history';
import { dayFromNumber, dayNumber, fallsAtWeekend } from './day-number';
import { day, parseDay } from './days';
import { dayInSentence } from './wording';

/** One thing that is wrong with a file of bank holidays, with its place in it. */
export interface FileProblem {
  readonly where: string;
  readonly sentence: string;
}

/** What a file of bank holidays would change. Nothing may be taken in while it has a problem. */
export interface HolidayFile {
  readonly problems: readonly FileProblem[];
  /** Lines that collide with another, or with what was changed here, each with what holds and how to mend it. They stop nothing. */
  readonly notes: readonly FileProblem[];
  /** Holidays that the calendar lacks so far. */
  readonly added: readonly CalendarChange[];
  /** Days of the years it covers that are holidays here but not in the file: they stay until somebody marks them as worked. */
  readonly notInFile: readonly { readonly date: string; readonly title: string }[];
  readonly knownUntil: string | null;
}

const nothing = (where: string, sentence: string): HolidayFile => ({ problems: [{ where, sentence }], notes: [], added: [], notInFile: [], knownUntil: null });

/** Reads a file as gov.uk publishes it (`bank-holidays.json`: nation, `events`, each with `title`, `date`, `notes`) for the nation of a calendar. */
export function readHolidayFile(text: string, history: CalendarHistory): HolidayFile {
  const { nation } = history;
  const file = parsed(text);
  if (file === null) return nothing('the file', 'This is not a JSON file. Choose bank-holidays.json of gov.uk.');
  const events = field(field(file, nation), 'events');
  if (!Array.isArray(events)) return nothing(nation, `The file has no list of events for ${nation}.`);
  if (events.length === 0) return nothing(nation, `The list of events for ${nation} is empty.`);
  const read = events.map((event: unknown, index) => ({ where: `${nation}, event ${index + 1}`, title: field(event, 'title'), date: field(event, 'date'), notes: field(event, 'notes') }));
  const problems = read.flatMap(problemsOf);
  if (problems.length > 0) return { problems, notes: [], added: [], notInFile: [], knownUntil: null };
  const lines = read.map(({ where, title, date, notes }): Line => ({ where, date: String(date), title: notes ? `${String(title)} (${String(notes).toLowerCase()})` : String(title) }));
  // Of two lines about one day the later one is the correction.
  const days = [...new Map(lines.map((line) => [line.date, line])).values()];
  return { problems, notes: lines.flatMap((line) => notesOf(line, lines, history)), ...compared(days, history) };
}

/** One line of the file that names a day that exists. */
interface Line {
  readonly where: string;
  readonly date: string;
  readonly title: string;
}

/** What a line collides with: a later line about the same day, or a day that was changed here. */
function notesOf(line: Line, lines: readonly Line[], history: CalendarHistory): FileProblem[] {
  const { where, date, title } = line;
  const named = dayInSentence(day(date));
  const later = lines.findLast((other) => other.date === date);
  if (later && later !== line) {
    return [{ where, sentence: later.title === title ? `${named} stands again at ${later.where}, and counts once.` : `${named} is ${later.title} at ${later.where}: the later line holds.` }];
  }
  if (fallsAtWeekend(dayNumber(day(date)))) return [{ where, sentence: `${named} is at a weekend: it changes nothing. A substitute day needs a line of its own.` }];
  const own = ownChanges(history).find((change) => change.date === date);
  if (!own || own.title === title) return [];
  if (own.kind === 'closed' && !bankHolidays(history).has(dayNumber(day(date)))) return [{ where, sentence: `${named} is our closure ${own.title}: it becomes a bank holiday as well.` }];
  return [{ where, sentence: own.kind === 'worked' ? `We work ${named}: it stays so until somebody changes that day.` : `${named} is ${own.title} here already: that stays until somebody changes it.` }];
}

/** A day that we merely closed is none of them. */
const bankHolidays = (history: CalendarHistory): WorkingCalendar['closed'] => history.as(knowingAll, history.nation, 'bank-holidays').closed;

interface Event {
  readonly where: string;
  readonly title: unknown;
  readonly date: unknown;
}

function problemsOf({ where, title, date }: Event): FileProblem[] {
  const problems: FileProblem[] = [];
  const on = typeof date === 'string' ? parseDay(date) : null;
  if (typeof title !== 'string' || title.trim() === '') problems.push({ where, sentence: 'It has no title. Write the name of the day there.' });
  if (!on) problems.push({ where, sentence: `${typeof date === 'string' ? date : 'Its date'} is not a day that exists. Write it like 2029-05-07.` });
  return problems;
}

function compared(days: readonly Line[], history: CalendarHistory): Omit<HolidayFile, 'problems' | 'notes'> {
  const { closed, worked } = history.latest;
  const lawful = bankHolidays(history);
  const dates = days.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const added = days.filter(({ date }) => {
    const number = dayNumber(day(date));
    return !lawful.has(number) && !worked.has(number) && !fallsAtWeekend(number);
  });
  const closures = new Set(ownChanges(history).filter(({ kind }) => kind === 'closed').map(({ date }) => date));
  const holidays = [...closed].map(([number, title]) => ({ date: dayFromNumber(number).toString(), title })).sort((one, other) => (one.date < other.date ? -1 : 1));
  const notInFile = holidays.filter(({ date }) => date >= first && date <= last && !dates.includes(date) && !closures.has(date));
  return { added: added.map(({ date, title }) => ({ kind: 'holiday', date, title })), notInFile, knownUntil: last };
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
