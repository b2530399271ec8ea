import { commitmentsOf } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';
import { rowOf, StoredCommitments, type CommitmentRow } from './dates/stored-commitments';
import { CaseFacts } from './facts/case-facts';
import { OrganisationKnowledge } from './organisation-knowledge';

/** Works a case's dates out from its facts and compares them with what is stored. */
@Injectable()
export class RecomputeCase {
  constructor(
    private readonly facts: CaseFacts,
    private readonly stored: StoredCommitments,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  /** Codes of the commitments whose stored row is not what the facts give; empty when all agree. */
  async differences(caseId: string): Promise<readonly string[]> {
    return (await this.differing([caseId])).get(caseId) ?? [];
  }

  /** The same for several cases at once: only those that differ are in it. */
  async differing(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = await this.knowledge.load();
    const logs = await this.facts.ofMany(caseIds);
    const stored = await this.stored.ofMany(caseIds);
    const found = caseIds.map((caseId) => {
      const computed = commitmentsOf(logs.get(caseId) ?? [], known).map((one) => rowOf(caseId, one));
      return [caseId, different(computed, stored.get(caseId) ?? [])] as const;
    });
    return new Map(found.filter(([, codes]) => codes.length > 0));
  }

  /** Stores the dates anew; answers the codes that changed. */
  async run(caseId: string): Promise<readonly string[]> {
    const log = await this.facts.hold(caseId);
    const changed = await this.differences(caseId);
    if (changed.length > 0) await this.stored.rewrite(caseId, commitmentsOf(log, await this.knowledge.load()));
    return changed;
  }
}

function different(computed: readonly CommitmentRow[], stored: readonly CommitmentRow[]): string[] {
  const wanted = new Map(computed.map((row) => [row.code, canonical(row)]));
  const found = new Map(stored.map((row) => [row.code, canonical(row)]));
  return [...new Set([...wanted.keys(), ...found.keys()])].filter((code) => wanted.get(code) !== found.get(code)).sort();
}

/** A row as text that does not depend on the order in which its keys were written. */
function canonical(row: object): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}
