import { reasonNotWorked, type CalendarChange } from './calendar';
import { knowingAll, ownChanges, type CalendarHistory } from './calendar-history';
import { dayNumber, fallsAtWeekend } from './day-number';
import { parseDay } from './days';
import { dayInSentence } from './wording';

/** Why a day cannot be changed so, with the field it concerns. */
export interface WrongChange {
  readonly refused: 'no-such-day' | 'a-weekend' | 'closed-already' | 'worked-already' | 'not-changed' | 'too-far-away';
  readonly field: 'date' | 'kind';
  readonly sentence: string;
}

/** Tests one change against the calendar as it is known now. Null: it may be made. */
export function wrongChange({ kind, date, nation }: CalendarChange, history: CalendarHistory): WrongChange | null {
  const on = parseDay(date);
  if (!on) return { refused: 'no-such-day', field: 'date', sentence: 'That day does not exist. Enter a real date.' };
  const named = dayInSentence(on);
  const number = dayNumber(on);
  if (on.year < 2012 || on.year > 2050) return { refused: 'too-far-away', field: 'date', sentence: 'Enter a day from 2012 to 2050.' };
  if (fallsAtWeekend(number)) return { refused: 'a-weekend', field: 'date', sentence: `${named} is at a weekend, so nothing would change. Enter a weekday.` };
  const of = nation ?? history.nation;
  const name = reasonNotWorked(number, history.as(knowingAll, of));
  switch (kind) {
    case 'closed':
    case 'holiday':
      // A day that we closed may be announced as a bank holiday afterwards: then the dates of law leave it out as well.
      return name === null || (kind === 'holiday' && reasonNotWorked(number, history.as(knowingAll, of, 'bank-holidays')) === null) ? null : { refused: 'closed-already', field: 'date', sentence: `${named} is not worked already: ${name}.` };
    case 'worked':
      return name === null ? { refused: 'worked-already', field: 'date', sentence: `${named} is a working day already. Choose a bank holiday.` } : null;
    case 'as-nation':
      return ownChanges(history, of).some((change) => change.date === date) ? null : { refused: 'not-changed', field: 'date', sentence: `${named} was never changed here.` };
  }
}
