import { beforeAll } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { RecomputeCase } from '../recompute-case';
import { LookThrough } from '../redating/look-through';
import { StoredParts } from './stored-parts';

/** What is stored of cases beside what follows from their facts: the dates, and what rooms above keep. */
@Injectable()
export class CompareStored {
  constructor(
    private readonly open: LookThrough,
    private readonly recompute: RecomputeCase,
    private readonly parts: StoredParts,
  ) {}

  /** The next ids after one of cases with an open date or anything else stored, each once, in the order of the database. */
  async cases(after: string | null, size: number): Promise<string[]> {
    const dated = await this.open.openCases(after, size);
    const others = await Promise.all(this.parts.all().map((part) => part.cases(after ?? beforeAll.id, size)));
    return [...new Set([...dated, ...others.flat()])].sort().slice(0, size);
  }

  /** Of these cases, codes of the dates and names of the parts that differ; the others are not in it. */
  async differing(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>(await this.recompute.differing(caseIds));
    for (const part of this.parts.all()) {
      for (const [id, names] of await part.differing(caseIds)) found.set(id, [...(found.get(id) ?? []), ...names]);
    }
    return found;
  }

  /** Stores all of it as it follows; answers what had differed. */
  async mend(caseId: string): Promise<readonly string[]> {
    const differed = (await this.differing([caseId])).get(caseId) ?? [];
    await this.recompute.run(caseId);
    for (const part of this.parts.all()) await part.mend(caseId);
    return differed;
  }
}
