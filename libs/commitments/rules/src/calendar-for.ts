import { calendarOf, type WorkingCalendar } from '@accord/calendar/rules';
import type { Rule } from './rule';

/** The organisation's own calendar where the rule follows its nation, else the plain one of the rule's nation. */
export function calendarFor(rule: Rule, organisation: WorkingCalendar): WorkingCalendar {
  if (rule.calendar === 'by-site' || rule.calendar === organisation.nation) return organisation;
  return calendarOf(rule.calendar);
}
