export { Temporal } from './temporal';
export { day, earlierOf, isAfter, isBefore, laterOf, parseDay } from './days';
export type { BankHoliday } from './bank-holiday';
export { nationCalendarKeys, nationHolidays, type NationCalendarKey } from './nation-calendars';
export { calendarChangeKinds, calendarOf, holidayOn, isProvisional, leftOut, workingDay, type CalendarChange, type LeavesOut, type WorkingCalendar } from './calendar';
export { calendarHistory, knowingAll, ownChanges, unchanging, type CalendarAct, type CalendarHistory, type Knowing } from './calendar-history';
export {
  firstWorkingDayAtOrAfter,
  lastWorkingDayAtOrBefore,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days';
export { wrongChange, type WrongChange } from './change-check';
export { readHolidayFile, type FileProblem, type HolidayFile } from './holiday-file';
export { dayFromNumber } from './day-number';
export { monthsAfter, monthsFrom } from './months';
export { conventions, lastDayOf, type Convention, type Period, type PeriodUnit } from './counting';
export { countedDays, countedOn, endedAt, traceOf, type TracedDay } from './trace';
export { dayInLondon, instantInLondon, london, londonDay, londonTime, startOfLondonDay, timeInLondon } from './london';
export { countOf, dayInRow, dayInRowWithYear, dayInSentence, monthInWords } from './wording';
