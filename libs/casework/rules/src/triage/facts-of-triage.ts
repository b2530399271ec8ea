import type { Temporal } from '@accord/calendar/rules';
import type { FactDetail, Jurisdiction } from '@accord/commitments/rules';
import type { Funding, Nation } from '../codes';
import type { TriageDetails, TriageFacts } from './answers';
import { hasStages } from './nations';
import type { TriageResultKind } from './path';

/** A fact that triage writes into the log of the case: the dates follow from these alone. */
export type TriageFact = FactDetail & { readonly happenedOn: Temporal.PlainDate };

const ofNation: Readonly<Record<Nation, Jurisdiction>> = {
  england: 'england-nhs', scotland: 'scotland-nhs', wales: 'wales-nhs', 'northern-ireland': 'northern-ireland-hsc',
};

/** Whose rules hold: the nation's, or those of private care when the patient paid. */
export const jurisdictionOf = (nation: Nation, funding: Funding | null): Jurisdiction => (funding === 'private' ? 'private' : ofNation[nation]);

/** How the matter reached us, and at what time: what was spoken and what was written start different dates. */
export const arrivalOf = ({ spoken, receivedOn, receivedTime }: Pick<TriageFacts, 'spoken' | 'receivedOn' | 'receivedTime'>): TriageFact => ({
  kind: spoken ? 'made-orally' : 'received', happenedOn: receivedOn, at: receivedTime,
});

/** What a confirmed triage writes into the log, in order. The arrival itself is written before it, once. */
export function factsOfTriage(kind: TriageResultKind, details: TriageDetails, facts: TriageFacts): readonly TriageFact[] {
  const { today, receivedOn } = facts;
  const jurisdiction: TriageFact = { kind: 'jurisdiction-set', jurisdiction: jurisdictionOf(details.nation, details.funding), nation: details.nation, happenedOn: receivedOn };
  return [jurisdiction, ...verdict(kind, details, today), ...dateByHand(kind, details, today)];
}

function verdict(kind: TriageResultKind, details: TriageDetails, today: Temporal.PlainDate): TriageFact[] {
  switch (kind) {
    case 'formal-complaint': {
      const straight = hasStages(details) && details.stage === 2;
      const complexity: TriageFact[] = details.complexity ? [{ kind: 'complexity-set', complexity: details.complexity, happenedOn: today }] : [];
      return [{ kind: 'converted-to-complaint', happenedOn: today }, ...complexity, ...(straight ? [{ kind: 'stage-moved', to: 2, happenedOn: today } as const] : [])];
    }
    case 'concern-resolved':
      return [{ kind: 'settled', happenedOn: details.settled?.on ?? today }, { kind: 'closed', how: 'settled', happenedOn: today }];
    case 'concern-being-settled':
      return [];
    case 'concern-offered':
      return details.offer?.answer === 'keeps-concern' ? [{ kind: 'kept-as-concern', happenedOn: details.offer.on }] : [];
    case 'attached':
      return notOne('already-in-another-case', today);
    case 'transferred':
      return notOne('belongs-to-another-body', today);
    case 'answered':
      return notOne('enquiry', today);
  }
}

const notOne = (because: 'already-in-another-case' | 'belongs-to-another-body' | 'enquiry', on: Temporal.PlainDate): TriageFact[] => [
  { kind: 'not-a-complaint', because, happenedOn: on },
  { kind: 'closed', how: because === 'enquiry' ? 'answered' : 'passed-on', happenedOn: on },
];

function dateByHand(kind: TriageResultKind, { handDate }: TriageDetails, today: Temporal.PlainDate): TriageFact[] {
  const open = kind === 'formal-complaint' || kind === 'concern-being-settled' || kind === 'concern-offered';
  return handDate && open ? [{ kind: 'date-set-by-hand', what: 'answer', due: handDate.due, source: handDate.source, setBy: handDate.setBy, happenedOn: today }] : [];
}
