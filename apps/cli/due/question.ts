import { londonDay, parseDay, Temporal, type CalendarChange } from '@accord/calendar/rules';
import type { DueLine } from '@accord/commitments/contract';
import type { Question, Refused } from '@accord/commitments/rules';

const instantWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Turns a checked line into a question for the rules, or one sentence saying which value to mend. */
export function questionOf(line: DueLine): Question | Refused {
  const start = readDay(line.start);
  if (!start) return { refused: `start ${line.start} is not a date that exists, nor an instant with offset.` };
  if (tooFar(start)) return { refused: `start ${line.start} does not lie between the years 1900 and 2200.` };
  const eventDate = line.eventDate === undefined ? undefined : readDay(line.eventDate);
  if (eventDate === null || (eventDate && tooFar(eventDate))) return { refused: `eventDate ${line.eventDate} is not a date that exists, between the years 1900 and 2200.` };
  const changes = readChanges(line);
  if ('refused' in changes) return changes;
  if ((line.length === undefined) !== (line.unit === undefined)) return { refused: 'Give length and unit together.' };
  return {
    ruleId: line.rule,
    start,
    changes: changes.changes,
    ...(line.calendar ? { calendar: line.calendar } : {}),
    ...(line.length !== undefined && line.unit !== undefined ? { agreed: { length: line.length, unit: line.unit } } : {}),
    ...(line.extended ? { extended: true } : {}),
    ...(eventDate ? { eventDate } : {}),
  };
}

/** A date, or an instant taken to its local day in London; null when neither. */
function readDay(text: string): Temporal.PlainDate | null {
  return instantWithOffset.test(text) ? localDay(text) : parseDay(text);
}

/** A year mistyped would count for minutes. */
const tooFar = ({ year }: Temporal.PlainDate) => year < 1900 || year > 2200;

function localDay(text: string): Temporal.PlainDate | null {
  try {
    return londonDay(Temporal.Instant.from(text));
  } catch {
    // Written like an instant, but with a day or hour that does not exist.
    return null;
  }
}

function readChanges({ addHolidays = [], workHolidays = [] }: DueLine): { readonly changes: readonly CalendarChange[] } | Refused {
  const wrong = [...addHolidays, ...workHolidays].find((text) => parseDay(text) === null);
  if (wrong !== undefined) return { refused: `Holiday ${wrong} is not a date that exists.` };
  const both = addHolidays.find((date) => workHolidays.includes(date));
  if (both !== undefined) return { refused: `${both} is both a holiday and worked: say one.` };
  return {
    changes: [
      ...addHolidays.map((date) => ({ kind: 'holiday' as const, date, title: 'Holiday added' })),
      ...workHolidays.map((date) => ({ kind: 'worked' as const, date, title: 'Holiday worked' })),
    ],
  };
}
