import type { Staff } from '@accord/access/api';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { CaseDates, FactOffers, RecordDateFact } from '@accord/commitments/contract';
import { arrivedOn, factWords, offersOf, openMattersOf, type FactDetail } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts, type NamedFact } from '../facts/case-facts';
import type { NewFact } from '../facts/new-fact';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { WriteFacts } from './write-facts';

/** Facts that a person records by hand, and what stands against each today. */
@Injectable()
export class RecordByHand {
  constructor(
    private readonly write: WriteFacts,
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  /** 404 for a case that is missing or hidden. */
  async offers(caseId: string, { staffId }: Pick<Staff, 'staffId'>): Promise<FactOffers> {
    const log = await this.facts.of(caseId);
    found(log[0]);
    this.audit.read({ action: 'dates.read', caseId, subjectKind: 'case', subjectId: caseId });
    const today = this.calendar.today();
    const offers = offersOf(log, await this.knowledge.load(), { staffId, today });
    return {
      caseId,
      version: log.length,
      today: today.toString(),
      receivedOn: arrivedOn(log)?.toString() ?? null,
      holds: openHolds(log),
      decision: decisionToApprove(log),
      offers: offers.map((offer) => ({ ...offer, asks: [...offer.asks] })),
    };
  }

  async run(caseId: string, { version, ...said }: RecordDateFact): Promise<CaseDates | Refusal | Conflict> {
    const approves = said.kind === 'lateness-approved' ? decisionIn(await this.facts.of(caseId)) : null;
    return this.write.run(caseId, version, { fact: factOf(approves ? { ...said, factId: approves } : said) });
  }
}

/** An approval is of the decision that was made last; the first line of the log where there is none, which is then refused. */
function decisionIn(log: readonly NamedFact[]): string | null {
  return log.findLast(({ kind }) => kind === 'lateness-judged')?.id ?? log[0]?.id ?? null;
}

/** Days arrive as text; what else the contract let through is the fact. */
function factOf({ happenedOn, ...said }: Omit<RecordDateFact, 'version'> & { readonly factId?: string }): NewFact {
  const dated = 'reviewOn' in said && typeof said.reviewOn === 'string' ? { ...said, reviewOn: day(said.reviewOn) } : said;
  return { ...(dated as FactDetail & { readonly reason: string | null }), happenedOn: day(happenedOn) };
}

function decisionToApprove(log: readonly NamedFact[]): FactOffers['decision'] {
  const judged = log.findLast(({ kind }) => kind === 'lateness-judged');
  return judged ? { words: factWords(judged), by: judged.recordedByName, reason: judged.reason } : null;
}

function openHolds(log: readonly NamedFact[]) {
  const open = openMattersOf(log).filter(({ kind }) => kind === 'hold').map(({ factId }) => factId);
  return log.filter(({ id }) => open.includes(id)).map((fact) => ({ factId: fact.id, words: factWords(fact) }));
}
