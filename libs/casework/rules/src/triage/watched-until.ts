import { lastDayOf } from '@accord/calendar/rules';
import type { Temporal, WorkingCalendar } from '@accord/calendar/rules';
import { calendarFor, ruleInForce } from '@accord/commitments/rules';
import type { Funding, Nation } from '../codes';

interface Where {
  readonly nation: Nation;
  readonly funding: Funding | null;
}

/** The last day on which a spoken concern can be settled outside the regulations (SI 2009/309 reg 8(1)(c)); null where no such rule holds. */
export function watchedUntil({ nation, funding }: Where, receivedOn: Temporal.PlainDate, organisation: WorkingCalendar): Temporal.PlainDate | null {
  const rule = nation === 'england' && funding !== 'private' ? ruleInForce('E-ORAL', receivedOn) : null;
  return rule?.length.kind === 'fixed' ? lastDayOf(rule.length.period, receivedOn, calendarFor(rule, organisation)) : null;
}
