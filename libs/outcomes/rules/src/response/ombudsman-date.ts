import { calendarOf, lastDayOf } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { ruleInForce } from '@accord/commitments/rules';
import type { NationProfile } from '@accord/directory/rules';

interface LastDay {
  readonly on: Temporal.PlainDate;
  /** From the day the person knew, of which we only know the latest; or from the day our answer is sent. */
  readonly counts: 'from-knowing-at-the-latest' | 'from-sending';
}

const rules: Readonly<Record<NationProfile['nation'], { readonly rule: string; readonly counts: LastDay['counts'] }>> = {
  england: { rule: 'E-PHSO', counts: 'from-knowing-at-the-latest' },
  scotland: { rule: 'S-SPSO', counts: 'from-knowing-at-the-latest' },
  wales: { rule: 'W-PSOW', counts: 'from-knowing-at-the-latest' },
  'northern-ireland': { rule: 'N-NIPSO', counts: 'from-sending' },
};

/**
 * The last day to go to the ombudsman, by the rule book. Where it counts from the day the person knew, nobody knew later
 * than the day they told us: the day given is the last one possible. Null when no rule is in force.
 */
export function ombudsmanLastDay(nation: NationProfile['nation'], receivedOn: Temporal.PlainDate, sentOn: Temporal.PlainDate): LastDay | null {
  const { rule: id, counts } = rules[nation];
  const start = counts === 'from-sending' ? sentOn : receivedOn;
  const rule = ruleInForce(id, start);
  if (!rule || rule.length.kind !== 'fixed') return null;
  const calendar = calendarOf(nation === 'scotland' ? 'scotland' : nation === 'northern-ireland' ? 'northern-ireland' : 'england-and-wales');
  return { on: lastDayOf(rule.length.period, start, calendar), counts };
}
