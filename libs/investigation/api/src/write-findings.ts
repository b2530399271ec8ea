import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { IssueQueries } from '@accord/casework/api';
import type { AddEvidence, SaveLooking, WriteFinding } from '@accord/investigation/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { FindingQueries } from './finding.queries';
import { Milestones } from './milestones';

const firstFinding = `
  INSERT INTO accord.finding (organisation_id, case_id, issue_id, result, happened, should_have, because, version, decided_by, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9) ON CONFLICT DO NOTHING`;
const nextFinding = `
  UPDATE accord.finding SET result = $4, happened = $5, should_have = $6, because = $7, decided_by = $8, decided_at = $9, version = version + 1
  WHERE organisation_id = $1 AND case_id = $2 AND issue_id = $3 AND version = $10`;
const addEvidence = `
  INSERT INTO accord.evidence (organisation_id, case_id, id, issue_id, what, source, dated_on, shows, added_by, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const firstLooking = `
  INSERT INTO accord.looking (organisation_id, case_id, how_considered, version, saved_by, saved_at) VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT DO NOTHING`;
const nextLooking = `
  UPDATE accord.looking SET how_considered = $3, version = version + 1, saved_by = $4, saved_at = $5
  WHERE organisation_id = $1 AND case_id = $2 AND version = $6`;

/** The closer look: evidence for what happened and what should have, and a finding on each issue. */
@Injectable()
export class WriteFindings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly issues: IssueQueries,
    private readonly findings: FindingQueries,
    private readonly milestones: Milestones,
  ) {}

  async finding(caseId: string, issueId: string, said: WriteFinding): Promise<Done | Refusal | Conflict> {
    const issue = found(await this.issues.byId(caseId, issueId));
    if (issue.state !== 'open') return refuse('issue-not-open', `Issue ${issue.number} is not looked into any more.`);
    const values = [...this.key(caseId), issueId, said.result, said.happened, said.shouldHave, said.because, this.db.acting.staffId, this.clock.now()];
    const saved = said.version === 0 ? await this.db.change(firstFinding, values) : await this.db.change(nextFinding, [...values, said.version]);
    const now = await this.findings.of(caseId);
    if (saved === 0) return conflictWith(now.issues.find(({ id }) => id === issueId)?.finding ?? {});
    this.audit.changed({ action: 'finding.written', caseId, subjectKind: 'issue', subjectId: issueId, facts: { result: said.result } });
    return (await this.milestones.reach(caseId, 'looking-started', ...(now.whole === null ? [] : ['findings-made' as const]))) ?? { done: true };
  }

  async evidence(caseId: string, issueId: string, { what, source, datedOn, shows }: AddEvidence): Promise<{ id: string } | Refusal> {
    found(await this.issues.byId(caseId, issueId));
    const id = randomUUID();
    await this.db.change(addEvidence, [...this.key(caseId), id, issueId, what, source, datedOn, shows, this.db.acting.staffId, this.clock.now()]);
    this.audit.changed({ action: 'evidence.added', caseId, subjectKind: 'evidence', subjectId: id, facts: { shows } });
    return (await this.milestones.reach(caseId, 'looking-started')) ?? { id };
  }

  async looking(caseId: string, { howConsidered, version }: SaveLooking): Promise<Done | Refusal | Conflict> {
    const values = [...this.key(caseId), howConsidered, this.db.acting.staffId, this.clock.now()];
    const saved = version === 0 ? await this.db.change(firstLooking, values) : await this.db.change(nextLooking, [...values, version]);
    if (saved === 0) {
      const { howConsidered: theirs, lookingVersion } = await this.findings.of(caseId);
      return conflictWith({ howConsidered: theirs, version: lookingVersion });
    }
    this.audit.changed({ action: 'looking.saved', caseId, subjectKind: 'case', subjectId: caseId });
    return (await this.milestones.reach(caseId, 'looking-started')) ?? { done: true };
  }

  private key(caseId: string): [string, string] {
    return [this.db.acting.organisationId, caseId];
  }
}
