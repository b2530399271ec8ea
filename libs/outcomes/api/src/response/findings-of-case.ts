import type { IssueFinding } from '@accord/outcomes/rules';
import { Injectable } from '@nestjs/common';

/** What was found on the issues of a case, and how it was looked at. */
export interface Findings {
  /** By the id of the issue. */
  readonly byIssue: ReadonlyMap<string, IssueFinding>;
  readonly howConsidered: string;
}

/** Reads the findings of a case. */
@Injectable()
export class FindingsOfCase {
  async of(_caseId: string): Promise<Findings> {
    return { byIssue: new Map(), howConsidered: '' };
  }
}
