import type { CaseDates } from '@accord/commitments/contract';
import { factWords } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { conflictWith, isRefused, type Conflict, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import type { NewFact } from '../facts/new-fact';
import { RecordFact } from '../record-fact';
import { DatesOfCase } from './dates-of-case';

/** A fact from a form; `fields` says where the form shows what the rules name otherwise. */
export interface FormFact {
  /** A fact that follows from the one before it takes that one's id. */
  readonly fact: NewFact | ((follows: string) => NewFact);
  readonly fields?: Readonly<Record<string, string>>;
}

/** Writes what a form says into the log of a case, unless a colleague wrote meanwhile: then nothing is lost on either side. */
@Injectable()
export class WriteFacts {
  constructor(
    private readonly recordFact: RecordFact,
    private readonly dates: DatesOfCase,
    private readonly facts: CaseFacts,
  ) {}

  /** `version` is the length of the log as the person saw it. 404 for a case that is missing or hidden. */
  async run(caseId: string, version: number, ...written: readonly FormFact[]): Promise<CaseDates | Refusal | Conflict> {
    found((await this.facts.of(caseId))[0]);
    const log = await this.facts.hold(caseId);
    if (log.length !== version) {
      const since = log.slice(version).map((fact) => ({ words: factWords(fact), by: fact.recordedByName, at: fact.recordedAt.toString() }));
      return conflictWith({ version: log.length, since });
    }
    let before = '';
    for (const { fact, fields = {} } of written) {
      const recorded = await this.recordFact.run(caseId, typeof fact === 'function' ? fact(before) : fact);
      if (isRefused(recorded)) return { ...recorded, field: recorded.field && (fields[recorded.field] ?? recorded.field) };
      before = recorded.factIds[0] ?? before;
    }
    return this.dates.run(caseId);
  }
}
