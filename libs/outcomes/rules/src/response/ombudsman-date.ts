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

/** Privately paid care has a last day to ask for the next stage instead: six months of our answer (ISCAS). */
const privateCare = { rule: 'I-2ASK', counts: 'from-sending' } as const;

/** Whose ombudsman or scheme it is, and the days from which the last day counts. */
export interface LastDayAsked {
  readonly nation: NationProfile['nation'];
  readonly paidPrivately?: boolean;
  readonly receivedOn: Temporal.PlainDate;
  readonly sentOn: Temporal.PlainDate;
}

/**
 * The last day to go to the ombudsman, by the rule book. Where it counts from the day the person knew, nobody knew later
 * than the day they told us: the day given is the last one possible. Null when no rule is in force.
 */
export function ombudsmanLastDay({ nation, paidPrivately = false, receivedOn, sentOn }: LastDayAsked): LastDay | null {
  const { rule: id, counts } = paidPrivately ? privateCare : rules[nation];
  const start = counts === 'from-sending' ? sentOn : receivedOn;
  const rule = ruleInForce(id, start);
  if (!rule || rule.length.kind !== 'fixed') return null;
  const calendar = calendarOf(nation === 'scotland' ? 'scotland' : nation === 'northern-ireland' ? 'northern-ireland' : 'england-and-wales');
  return { on: lastDayOf(rule.length.period, start, calendar), counts };
}
