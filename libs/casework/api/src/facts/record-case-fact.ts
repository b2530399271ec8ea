import { day, timeInLondon } from '@accord/calendar/rules';
import { arrivalOf } from '@accord/casework/rules';
import { CaseFacts, RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import type { FactDetail } from '@accord/commitments/rules';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { KnownFile } from '../case-files';

/** Writes facts of a case from which its dates follow. How it reached us is written first, once; whose rules hold, only when that changes. */
@Injectable()
export class RecordCaseFact {
  constructor(
    private readonly facts: CaseFacts,
    private readonly record: RecordFact,
  ) {}

  /** Null when recorded; else why not, and the whole unit of work is to be given up. */
  async run(file: Pick<KnownFile, 'id' | 'madeOrally' | 'receivedOn' | 'receivedAt'>, ...happened: readonly NewFact[]): Promise<Refusal | null> {
    const log = await this.facts.of(file.id);
    const arrived = log.some(({ kind }) => kind === 'received' || kind === 'made-orally');
    const arrival = arrived ? [] : [arrivalOf({ spoken: file.madeOrally, receivedOn: day(file.receivedOn), receivedTime: timeInLondon(file.receivedAt) })];
    const rules = log.findLast(({ kind }) => kind === 'jurisdiction-set');
    const recorded = await this.record.run(file.id, ...arrival, ...happened.filter((fact) => !saysTheSame(fact, rules)));
    return isRefused(recorded) ? recorded : null;
  }
}

/** Triage says whose rules hold each time, also where logging said it before. */
function saysTheSame(fact: NewFact, before: FactDetail | undefined): boolean {
  return fact.kind === 'jurisdiction-set' && before?.kind === fact.kind && before.jurisdiction === fact.jurisdiction && before.nation === fact.nation;
}
