import { Injectable } from '@nestjs/common';

/** The agreed issues of a case, in their order. */
@Injectable()
export class CaseIssues {
  async textsOf(_caseId: string): Promise<readonly string[]> {
    return [];
  }
}
