import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { CaseDates } from '@accord/commitments/contract';
import { commitmentsOf, jurisdictionOfFacts, mediationSentence, openMattersOf, promptsOf, waitsOf } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import { OrganisationKnowledge } from '../organisation-knowledge';
import { commitmentView, factView } from './views';

/** Every date of a case as it stands today, with what the dates ask for and the log they follow from. */
@Injectable()
export class DatesOfCase {
  constructor(
    private readonly facts: CaseFacts,
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
    private readonly audit: Audit,
  ) {}

  /** 404 for a case that is missing or hidden. */
  async run(caseId: string): Promise<CaseDates> {
    const log = await this.facts.of(caseId);
    found(log[0]);
    this.audit.read({ action: 'dates.read', caseId, subjectKind: 'case', subjectId: caseId });
    const known = await this.knowledge.load();
    const today = this.calendar.today();
    const commitments = commitmentsOf(log, known);
    const seen = { caseId, today, known, all: commitments };
    return {
      caseId,
      today: today.toString(),
      version: log.length,
      jurisdiction: jurisdictionOfFacts(log),
      commitments: commitments.map((one) => commitmentView(one, seen)),
      matters: openMattersOf(log).map(({ since, reviewOn, ...matter }) => ({ ...matter, since: since.toString(), reviewOn: reviewOn?.toString() ?? null })),
      waits: [...waitsOf(log, commitments, 'us')],
      mediation: mediationSentence(commitments),
      prompts: promptsOf(log, known, today).map((prompt) => ({ ...prompt, by: prompt.by?.toString() ?? null })),
      facts: log.map((fact) => factView(fact, log)),
    };
  }
}
