import {
  isProvisional,
  lastDayOf,
  lastWorkingDayAtOrBefore,
  earlierOf,
  dayInSentence,
  day,
  calendarOf,
  knowingAll,
  ownChanges,
  type CalendarChange,
  type CalendarHistory,
  type LeavesOut,
  type NationCalendarKey,
  type Period,
  type PeriodUnit,
  type Temporal,
  type WorkingCalendar,
} from '@accord/calendar/rules';
import { counted } from './plan/agreed-periods';
import { twelveMonthsOfTheEvent } from './plan/limits';
import { begunAnew, firstDayOf, leavesOutBy, type Rule } from './rule';
import { hasEnded, isValid, isYetToBegin, ruleTable } from './rule-table';

/** A date to work out without a case. */
export interface Question {
  readonly ruleId: string;
  readonly start: Temporal.PlainDate;
  readonly calendar?: NationCalendarKey;
  /** Only for a rule whose period is agreed. */
  readonly agreed?: { readonly length: number; readonly unit: PeriodUnit };
  /** The furthest date an extension may reach. */
  readonly extended?: boolean;
  readonly changes?: readonly CalendarChange[];
  /** The calendars as an organisation keeps them, its own nation's where the rule counts by site; left out, those of the nations as published. */
  readonly keptBy?: CalendarHistory;
  /** S-TL alone: the event, from which its twelve months run. */
  readonly eventDate?: Temporal.PlainDate;
}

export interface Answer {
  readonly rule: Rule;
  readonly start: Temporal.PlainDate;
  readonly period: Period;
  readonly due: Temporal.PlainDate;
  readonly actBy: Temporal.PlainDate;
  readonly status: 'in-force' | 'unconfirmed';
  readonly provisional: boolean;
  /** What it was counted in. */
  readonly calendar: WorkingCalendar;
  /** The days on which the organisation works: the day to act by is one of them. */
  readonly works: WorkingCalendar;
}
/** Why there is no date. `field`: what to mend; `off`, `ended`, `not-begun`: the rule itself gives none for this start. */
export interface Refused {
  readonly refused: string;
  readonly because?: 'off' | 'ended' | 'not-begun';
  /** The version by which an organisation switched it off. */
  readonly switchedOff?: Rule;
  readonly field?: 'rule' | 'length' | 'extended' | 'eventDate';
  /** The rule that held or holds instead, where the table has one. */
  readonly instead?: string;
}

/**
 * The dates of a rule from a start; E-DEEM answers two, any other rule one. A refusal is one sentence. `rows` are those of
 * the rule book unless an organisation has versions of its own.
 */
export function workOut(question: Question, rows: readonly Rule[] = ruleTable): readonly Answer[] | Refused {
  const { ruleId, start } = question;
  const rule = rowFor(rows, ruleId, start);
  if (!rule) return { field: 'rule', refused: `No rule is called ${ruleId}.` };
  const refused = isSwitchedOff(rule, rows) ? { because: 'off' as const, switchedOff: rule, refused: switchedOffWords(rule) } : refusalFor(rule, question);
  if (refused) return refused;
  if (rule.length.kind !== 'restarts') return [answer(rule, question)];
  return rule.length.rules.flatMap((id) => {
    const restarted = rowFor(rows, id, start);
    return restarted && !isSwitchedOff(restarted, rows) ? [answer(begunAnew(restarted, rule), question)] : [];
  });
}

/** Whether an organisation switched a rule off that was on: nobody has confirmed the others that are off. */
export function isSwitchedOff({ id, version, standing }: Rule, rows: readonly Rule[]): boolean {
  return standing === 'off' && rows.some((row) => row.id === id && row.version < version && row.standing === 'on');
}

/** That a rule is switched off, since when and by whom, where that is known. */
export function switchedOffWords({ id, validFrom }: Rule, by?: string): string {
  return `${id} is switched off${validFrom ? ` from ${dayInSentence(day(validFrom))}` : ''}${by ? ` by ${by}` : ''}.`;
}

const ids = new Set(ruleTable.map(({ id }) => id));

/** The version that governs a period beginning on `start`; where none does, the one that ended last or begins first, to say so. */
function rowFor(rows: readonly Rule[], id: string, start: Temporal.PlainDate): Rule | undefined {
  const versions = rows.filter((rule) => rule.id === id);
  const newest = (of: readonly Rule[]) => of.reduce<Rule | undefined>((found, rule) => (found && found.version > rule.version ? found : rule), undefined);
  return newest(versions.filter((rule) => isValid(rule, start))) ?? newest(versions.filter((rule) => hasEnded(rule, start))) ?? versions[0];
}

function refusalFor(rule: Rule, { start, agreed, extended, eventDate }: Question): Refused | null {
  if (hasEnded(rule, start)) return insteadOf(rule.after, { because: 'ended', refused: `${rule.id} ended on ${dayInSentence(day(rule.validTo ?? ''))}. After it: ${rule.after ?? 'none'}.` });
  if (isYetToBegin(rule, start)) return insteadOf(rule.before, { because: 'not-begun', refused: `${rule.id} begins on ${dayInSentence(day(rule.validFrom ?? ''))}. Before it: ${rule.before ?? 'none'}.` });
  if (rule.length.kind === 'unconfirmed') return { because: 'off', refused: `${rule.id} is off: nobody has confirmed how many days it gives.` };
  if (rule.length.kind === 'agreed' && !agreed) return { field: 'length', refused: `${rule.id} takes an agreed period: give length and unit.` };
  if (rule.length.kind !== 'agreed' && agreed) return { field: 'length', refused: `${rule.id} has a length of its own: leave out length and unit.` };
  if (eventDate && !takesEvent(rule)) return { field: 'eventDate', refused: `Only S-TL takes an event date, ${rule.id} does not.` };
  if (extended && !hasFurthest(rule)) return { field: 'extended', refused: `${rule.id} names no furthest date for an extension.` };
  return null;
}

const insteadOf = (other: string | null, refused: Refused): Refused => (other && ids.has(other) ? { ...refused, instead: other } : refused);

/** Whether a rule has two limits, of which the event gives one. */
export const takesEvent = (rule: Rule): boolean => rule.id === 'S-TL';

/** Whether an extension of this rule has a furthest date; where none may be given, that is the date itself. */
export const hasFurthest = (rule: Rule): boolean => rule.extension.kind !== 'open' && rule.length.kind !== 'restarts';

function answer(rule: Rule, question: Question): Answer {
  const { start: given, eventDate } = question;
  const works = calendarFor(rule, question, 'ours');
  const calendar = question.keptBy ? calendarFor(rule, question, leavesOutBy(rule)) : works;
  const start = firstDayOf(rule, given);
  const period = periodOf(rule, question);
  const limit = lastDayOf(period, start, calendar);
  const due = eventDate ? earlierOf(limit, lastDayOf(twelveMonthsOfTheEvent, eventDate, calendar)) : limit;
  return {
    rule,
    start,
    period,
    due,
    actBy: lastWorkingDayAtOrBefore(due, works),
    status: rule.standing === 'on' ? 'in-force' : 'unconfirmed',
    provisional: isProvisional(due, calendar),
    calendar,
    works,
  };
}

/** Days that are asked for in the question are holidays of it, whatever the rule leaves out. */
function calendarFor(rule: Rule, { calendar, keptBy, changes = [] }: Question, leaves: LeavesOut): WorkingCalendar {
  const nation = calendar ?? (rule.calendar === 'by-site' ? (keptBy?.nation ?? 'england-and-wales') : rule.calendar);
  if (!keptBy) return calendarOf(nation, changes);
  return calendarOf(nation, [...ownChanges(keptBy, nation), ...changes], keptBy.as(knowingAll, nation).knownUntil.toString(), leaves);
}

function periodOf(rule: Rule, { agreed, extended }: Question): Period {
  if (rule.length.kind === 'fixed') return extended && rule.extension.kind === 'limit' ? rule.extension.period : rule.length.period;
  const period = agreed && counted(agreed);
  if (!period) throw new Error(`${rule.id} has no period to count`);
  return period;
}
