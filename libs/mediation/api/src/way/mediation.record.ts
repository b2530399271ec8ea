import { day, dayInLondon } from '@accord/calendar/rules';
import { independenceOf, whyNotAsk } from '@accord/mediation/rules';
import type { DeclarationResult, MediationFacts, MediationState, PartyFacts, Result, SuitabilityResult } from '@accord/mediation/rules';
import { entryOf } from '../independence/register.queries';

/** A mediation as stored, with everything that its steps are decided from. */
export interface MediationRecord {
  readonly id: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseOpen: boolean;
  readonly reference: string;
  readonly state: MediationState;
  readonly summary: string;
  readonly offeredOn: string | null;
  readonly replyBy: string | null;
  readonly version: number;
  readonly mediator: { id: string; name: string; staffId: string | null; registeredUntil: string; insuredUntil: string; endedOn: string | null } | null;
  readonly screening: SuitabilityResult | null;
  readonly safeguards: readonly string[];
  readonly declaration: { id: string; result: DeclarationResult; waivedBy: string[] } | null;
  readonly parties: readonly (PartyFacts & { readonly id: string; readonly forSomebody: boolean })[];
  readonly sessionsAhead: number;
  readonly sessionsHeld: number;
}

/** What the rules ask, from the record; `at` is the time of the work. */
export function factsOf(record: MediationRecord, at: Date, over: Partial<MediationFacts> = {}): MediationFacts {
  const today = dayInLondon(at);
  const { mediator, declaration, parties, replyBy } = record;
  return {
    state: record.state, caseOpen: record.caseOpen, today, screening: record.screening,
    parties: parties.map((party) => ({ ...party, authorityChecked: !party.forSomebody || party.authorityChecked })),
    replyBy: replyBy === null ? null : day(replyBy),
    mediatorMayBeAsked: mediator !== null && whyNotAsk(entryOf(mediator), today) === null,
    independence: independenceOf(declaration?.result ?? null, declaration?.waivedBy.length ?? 0, parties.length),
    sessionsAhead: record.sessionsAhead, sessionsHeld: record.sessionsHeld, sessionAhead: true,
    result: null as Result | null, releaseAgreed: true, ...over,
  };
}
