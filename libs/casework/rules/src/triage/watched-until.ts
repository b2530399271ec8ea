import { lastDayOf } from '@accord/calendar/rules';
import type { Knowing, Temporal } from '@accord/calendar/rules';
import { countingCalendar } from '@accord/commitments/rules';
import type { Knowledge } from '@accord/commitments/rules';
import type { Funding, Nation } from '../codes';

interface Where {
  readonly nation: Nation;
  readonly funding: Funding | null;
}

const spokenRules: Readonly<Partial<Record<Nation, string>>> = { england: 'E-ORAL', wales: 'W-ORAL' };

/** The last day on which a spoken concern can be settled outside the regulations (SI 2009/309 reg 8(1)(c); in Wales to 31 March 2026 W11 reg 14(1)(f)); null where no such rule holds. */
export function watchedUntil({ nation, funding }: Where, receivedOn: Temporal.PlainDate, knowledge: Knowledge, known: Knowing): Temporal.PlainDate | null {
  const id = funding === 'private' ? undefined : spokenRules[nation];
  const rule = id ? knowledge.book.inForce(id, receivedOn, known) : null;
  return rule?.length.kind === 'fixed' ? lastDayOf(rule.length.period, receivedOn, countingCalendar(knowledge, rule, known)) : null;
}
