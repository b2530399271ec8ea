import { may } from '@accord/access/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { ClosingRecord } from '@accord/casework/rules';
import { CaseFacts, OrganisationKnowledge } from '@accord/commitments/api';
import { commitmentsOf, endingRecord } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';
import { IssueQueries } from '../issues/issue.queries';
import { ClosingGates } from './closing-gates';

/** Gathers what every room knows of a case that is to be closed. */
@Injectable()
export class ClosingRecords {
  constructor(
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
    private readonly calendar: OrganisationCalendar,
    private readonly issues: IssueQueries,
    private readonly gates: ClosingGates,
  ) {}

  /** As seen by whoever would close it, by their `roles`. */
  async of(caseId: string, roles: readonly string[]): Promise<ClosingRecord> {
    const [log, known, issues, told] = await Promise.all([this.facts.of(caseId), this.knowledge.load(), this.issues.of(caseId), this.gates.ask(caseId)]);
    const oral = commitmentsOf(log, known).find(({ rule }) => rule.id === 'E-ORAL' || rule.id === 'W-ORAL');
    return {
      ...endingRecord(log),
      ...told,
      today: this.calendar.today(),
      issues: issues.map(({ number, state }) => ({ number, state })),
      settleBy: oral?.dueOn ?? null,
      mayCloseUnanswered: may(roles, 'complaint.close-unanswered'),
    };
  }

  /** A formal complaint that ended without a finding says so; other files have no outcome unless something was found. */
  async outcomeOf({ id, type }: { readonly id: string; readonly type: string }): Promise<string | null> {
    return (await this.gates.outcomeOf(id)) ?? (type === 'complaint' ? 'closed-without-finding' : null);
  }
}
