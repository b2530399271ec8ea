import { IssueQueries } from '@accord/casework/api';
import type { FindingsView, IssueFindingView } from '@accord/investigation/contract';
import { wholeOf, wholeSentence } from '@accord/investigation/rules';
import type { IssueFound } from '@accord/investigation/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const findings = `
  SELECT f.issue_id AS "issueId", f.result, f.happened, f.should_have AS "shouldHave", f.because, f.version, coalesce(s.name, 'Accord') AS by
  FROM accord.finding f LEFT JOIN accord.staff s ON s.organisation_id = f.organisation_id AND s.id = f.decided_by
  WHERE f.organisation_id = $1 AND f.case_id = $2`;
const evidence = `
  SELECT e.issue_id AS "issueId", e.id, e.what, e.source, e.dated_on AS "datedOn", e.shows, coalesce(s.name, 'Accord') AS by
  FROM accord.evidence e LEFT JOIN accord.staff s ON s.organisation_id = e.organisation_id AND s.id = e.added_by
  WHERE e.organisation_id = $1 AND e.case_id = $2 ORDER BY e.added_at, e.id`;
const found = 'SELECT i.number FROM accord.finding f JOIN accord.issue i ON i.organisation_id = f.organisation_id AND i.id = f.issue_id WHERE f.organisation_id = $1 AND f.case_id = $2';
const looking = 'SELECT how_considered AS "howConsidered", version FROM accord.looking WHERE organisation_id = $1 AND case_id = $2';

type OfIssue<T> = T & { readonly issueId: string };

/** What was found on the issues of a case, and by what. */
@Injectable()
export class FindingQueries {
  constructor(
    private readonly db: Database,
    private readonly issues: IssueQueries,
  ) {}

  /** The numbers of the issues with a finding: closing a case asks for one on each that stands. */
  async numbersFound(caseId: string): Promise<number[]> {
    return (await this.db.query<{ number: number }>(found, [this.db.acting.organisationId, caseId])).map(({ number }) => number);
  }

  async of(caseId: string): Promise<FindingsView> {
    const key = [this.db.acting.organisationId, caseId];
    const written = await this.db.query<OfIssue<NonNullable<IssueFindingView['finding']>>>(findings, key);
    const shown = await this.db.query<OfIssue<IssueFindingView['evidence'][number]>>(evidence, key);
    const looked = (await this.db.one<{ howConsidered: string; version: number }>(looking, key)) ?? { howConsidered: '', version: 0 };
    const issues = (await this.issues.of(caseId)).map(({ id, number, text, question, state }): IssueFindingView => ({
      id, number, text, question, state,
      finding: written.find(({ issueId }) => issueId === id) ?? null,
      evidence: shown.filter(({ issueId }) => issueId === id),
    }));
    const known = issues.map(asFound);
    return { whole: wholeOf(known), sentence: wholeSentence(known), howConsidered: looked.howConsidered, lookingVersion: looked.version, issues };
  }
}

export const asFound = ({ number, state, finding }: IssueFindingView): IssueFound => ({ number, state, result: finding?.result ?? null });
