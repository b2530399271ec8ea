import { IssueQueries } from '@accord/casework/api';
import { Injectable } from '@nestjs/common';

/** The issues of a case that its letters name: those that stand, in their order. */
@Injectable()
export class CaseIssues {
  constructor(private readonly issues: IssueQueries) {}

  async textsOf(caseId: string): Promise<readonly string[]> {
    const all = await this.issues.of(caseId);
    return all.filter((issue) => issue.state === 'open').map((issue) => issue.text);
  }
}
