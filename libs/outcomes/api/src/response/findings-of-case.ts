import { FindingQueries } from '@accord/investigation/api';
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
  constructor(private readonly findings: FindingQueries) {}

  async of(caseId: string): Promise<Findings> {
    const { issues, howConsidered } = await this.findings.of(caseId);
    return { byIssue: new Map(issues.flatMap(({ id, finding }) => (finding ? [[id, finding] as const] : []))), howConsidered };
  }
}
