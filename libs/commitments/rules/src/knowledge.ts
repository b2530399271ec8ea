import { knowingAll, unchanging, type CalendarHistory, type Knowing, type WorkingCalendar } from '@accord/calendar/rules';
import type { Fact } from './fact';
import type { Redating } from './redatings';
import type { AdoptedReceipt } from './receipt';
import type { Rule } from './rule';
import { ruleBook, type RuleBook } from './rule-book';

/** What an organisation knows: its calendar and its rules, each through all its changes. */
export interface Knowledge {
  /** The number of the last act on calendar or rules; 0: none. A fact written down now carries it as `knew`. */
  readonly number: number;
  readonly calendars: CalendarHistory;
  readonly book: RuleBook;
  /** What its own procedure says of receipt out of hours, through all its changes; left out: nothing. */
  readonly receipts?: readonly AdoptedReceipt[];
}

/** A plain calendar stands for an organisation that changed nothing, with the rules of the house. */
export type Known = Knowledge | WorkingCalendar;

const houseRules = ruleBook();

export function knowledgeOf(known: Known): Knowledge {
  return 'calendars' in known ? known : { number: 0, calendars: unchanging(known), book: houseRules };
}

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

/** The calendar that a rule counts in, as the organisation edited it and as it was known: its own, or that of the rule's nation. */
export function calendarKnown({ calendars }: Knowledge, rule: Rule, known: Knowing = knowingAll): WorkingCalendar {
  return calendars.as(known, rule.calendar === 'by-site' ? calendars.nation : rule.calendar);
}
