import { day, instantInLondon } from '@accord/calendar/rules';
import type { Fact, FactDetail } from './fact';

/** A case's log in a line or two, for tests: `aCase('england-nhs').on('2026-12-23', { kind: 'received' }).facts`. */
export class CaseLogBuilder {
  readonly facts: Fact[] = [];

  /** Writes a fact that happened on a day; written down the same day unless another is named. */
  on(happenedOn: string, detail: FactDetail, { writtenOn = happenedOn, evidenceId = null as string | null, knew = 0, by = 'staff-1' } = {}): this {
    const place = this.facts.length + 1;
    const recordedAt = instantInLondon(day(writtenOn), '09:00').add({ minutes: place });
    const id = `fact-${String(place).padStart(2, '0')}`;
    this.facts.push({ ...detail, id, place, happenedOn: day(happenedOn), recordedAt, knew, recordedBy: by, evidenceId, reason: null });
    return this;
  }

  /** The id of the fact that was written last. */
  get last(): string {
    return this.facts.at(-1)?.id ?? '';
  }
}

export function aCase(jurisdiction: 'england-nhs' | 'scotland-nhs' | 'wales-nhs' | 'northern-ireland-hsc' | 'private', since = '2026-01-02'): CaseLogBuilder {
  return new CaseLogBuilder().on(since, { kind: 'jurisdiction-set', jurisdiction });
}
