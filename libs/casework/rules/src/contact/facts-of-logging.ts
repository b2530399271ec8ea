import type { Temporal } from '@accord/calendar/rules';
import type { FactDetail, Jurisdiction } from '@accord/commitments/rules';
import type { Nation } from '../codes';

const ofNation: Readonly<Record<Nation, Jurisdiction>> = {
  england: 'england-nhs', scotland: 'scotland-nhs', wales: 'wales-nhs', 'northern-ireland': 'northern-ireland-hsc',
};

/**
 * What logging writes into the log of the case: whose rules hold until triage asks who paid, and how it reached us. What
 * was spoken and what was written start different dates, so a spoken contact has no fact `received` (SI 2009/309 reg 8(1)(c)).
 */
export function factsOfLogging(nation: Nation, madeOrally: boolean, receivedOn: Temporal.PlainDate): readonly (FactDetail & { readonly happenedOn: Temporal.PlainDate })[] {
  return [
    { kind: 'jurisdiction-set', jurisdiction: ofNation[nation], happenedOn: receivedOn },
    { kind: madeOrally ? 'made-orally' : 'received', happenedOn: receivedOn },
  ];
}
