import { knowingAll, unchanging, type CalendarHistory, type Knowing, type NationCalendarKey, type WorkingCalendar } from '@accord/calendar/rules';
import { lastOf, type CaseLog } from './case-log';
import type { CaseNation, Fact } from './fact';
import type { Redating } from './redatings';
import type { AdoptedReceipt } from './receipt';
import { leavesOutBy, type Rule } from './rule';
import { ruleBook, type RuleBook } from './rule-book';

/** What an organisation knows: its calendar and its rules, each through all its changes. */
export interface Knowledge {
  /** The number of the last act on calendar or rules; 0: none. A fact written down now carries it as `knew`. */
  readonly number: number;
  readonly calendars: CalendarHistory;
  readonly book: RuleBook;
  /** What its own procedure says of receipt out of hours, through all its changes; left out: nothing. */
  readonly receipts?: readonly AdoptedReceipt[];
  /** Whose calendar rules *by site* count in, where the case says in which nation the care was given; left out: the organisation's own. */
  readonly site?: NationCalendarKey;
}

/** A plain calendar stands for an organisation that changed nothing, with the rules of the house. */
export type Known = Knowledge | WorkingCalendar;

const houseRules = ruleBook();

export function knowledgeOf(known: Known): Knowledge {
  return 'calendars' in known ? known : { number: 0, calendars: unchanging(known), book: houseRules };
}

const calendarOfNation: Readonly<Record<CaseNation, NationCalendarKey>> = { england: 'england-and-wales', wales: 'england-and-wales', scotland: 'scotland', 'northern-ireland': 'northern-ireland' };

/** In which nation the care was given; null where the log does not say. */
export const nationOf = (log: CaseLog): CaseNation | null => lastOf(log, 'jurisdiction-set')?.nation ?? null;

/** What is known, for a case whose care was given in a nation of its own. */
export function knowledgeFor(log: CaseLog, known: Known): Knowledge {
  const nation = nationOf(log);
  const knowledge = knowledgeOf(known);
  return nation === null ? knowledge : { ...knowledge, site: calendarOfNation[nation] };
}

/** The nation whose calendar rules *by site* count in. */
export const siteOf = ({ site, calendars }: Knowledge): NationCalendarKey => site ?? calendars.nation;

/**
 * What counts for whatever a fact gave: what was known when it was written down, and what somebody applied to the case on
 * purpose since then and nobody put back. `asOfPlace` looks at it from an earlier place of the log.
 */
export function knowingOf(giver: Pick<Fact, 'knew' | 'place'>, redatings: readonly Redating[], asOfPlace = Number.MAX_SAFE_INTEGER): Knowing {
  if (redatings.length === 0) return { upTo: giver.knew, also: [] };
  const applied = redatings.filter(({ by, undoneBy }) => by.place > giver.place && by.place <= asOfPlace && !(undoneBy && undoneBy.place <= asOfPlace));
  return { upTo: giver.knew, also: applied.map(({ by }) => by.change) };
}

/** What the arrival of a case knew; all that is known now where none is written down yet. */
export function knownAtArrival(facts: readonly Fact[], { number }: Pick<Knowledge, 'number'>): Knowing {
  return { upTo: facts.find(({ kind }) => kind === 'received' || kind === 'made-orally')?.knew ?? number, also: [] };
}

/** The days on which the organisation works towards a date of a rule, as it was known: in the calendar of the site, or of the rule's nation. */
export function calendarKnown(knowledge: Knowledge, rule: Rule, known: Knowing = knowingAll): WorkingCalendar {
  return knowledge.calendars.as(known, nationKeyOf(knowledge, rule));
}

/** The calendar that a rule counts in: the same, without the closures of the organisation where the rule counts those. */
export function countingCalendar(knowledge: Knowledge, rule: Rule, known: Knowing = knowingAll): WorkingCalendar {
  return knowledge.calendars.as(known, nationKeyOf(knowledge, rule), leavesOutBy(rule));
}

const nationKeyOf = (knowledge: Knowledge, { calendar }: Rule): NationCalendarKey => (calendar === 'by-site' ? siteOf(knowledge) : calendar);

/** A rule as a case has it: one *by site* names the calendar of that site, so that whoever shows the date needs no more than the rule. */
export function sited(rule: Rule, { site, calendars }: Knowledge): Rule {
  return site && site !== calendars.nation && rule.calendar === 'by-site' ? { ...rule, calendar: site } : rule;
}
