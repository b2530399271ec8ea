import { commitmentsOf, mediationSentence } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import { OrganisationKnowledge } from '../organisation-knowledge';

/** What mediation does not stop, with the dates: for the pages of mediation. Their own reading of the case is what is recorded. */
@Injectable()
export class MediationDates {
  constructor(
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  /** `Mediation does not stop these dates. Answer within six months: …. The agreed answer: ….`; without days where no date runs. */
  async of(caseId: string): Promise<string> {
    const log = await this.facts.of(caseId);
    return mediationSentence(log[0] ? commitmentsOf(log, await this.knowledge.load()) : []);
  }
}
