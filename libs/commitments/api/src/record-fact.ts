import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { commitmentsOf, refusalOf, type Commitment, type Fact } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { StoredCommitments } from './dates/stored-commitments';
import { CaseFacts, portal } from './facts/case-facts';
import type { NewFact } from './facts/new-fact';
import { OrganisationKnowledge } from './organisation-knowledge';

/** What recording gave: the new facts' ids in order, and every date of the case as it now stands. */
export interface FactsRecorded {
  readonly factIds: readonly string[];
  readonly commitments: readonly Commitment[];
}

/** Writes facts down and works the case's dates out again, in the transaction of whoever calls. */
@Injectable()
export class RecordFact {
  constructor(
    private readonly db: Database,
    private readonly facts: CaseFacts,
    private readonly stored: StoredCommitments,
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
    private readonly audit: Audit,
  ) {}

  /** Records one fact, or several that happened together, in that order. Refuses all when one cannot be. */
  async run(caseId: string, ...happened: readonly NewFact[]): Promise<FactsRecorded | Refusal> {
    const known = await this.knowledge.load();
    const log: Fact[] = await this.facts.hold(caseId);
    const added: Fact[] = [];
    for (const { evidenceId = null, reason = null, ...detail } of happened) {
      const fact: Fact = { ...detail, evidenceId, reason, id: randomUUID(), place: log.length + 1, recordedAt: this.calendar.now(), knew: known.number, recordedBy: this.db.acting.staffId ?? portal };
      const refusal = refusalOf(fact, log, known);
      if (refusal) return { refused: refusal.refused, because: refusal.sentence, field: refusal.field };
      log.push(fact);
      added.push(fact);
    }
    for (const fact of added) this.note(caseId, fact);
    const commitments = commitmentsOf(log, known);
    // Neither waits for the other's answer: they leave together, in this order.
    await Promise.all([this.facts.append(caseId, added), this.stored.rewrite(caseId, commitments)]);
    return { factIds: added.map((fact) => fact.id), commitments };
  }

  private note(caseId: string, fact: Fact): void {
    const facts = { kind: fact.kind, happenedOn: fact.happenedOn.toString() };
    this.audit.changed({ action: 'fact.recorded', caseId, subjectKind: 'fact', subjectId: fact.id, facts });
  }
}
