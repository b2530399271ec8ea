import type { StaffRecord } from '@accord/access/api';
import { Clock, Database } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { ChangeOfHands } from './change-of-hands';

// In one order, so that two who give the same cases never wait for each other in a circle.
const held = (lock: string) => `
  SELECT f.id AS "caseId", f.reference, f.owner_id AS "ownerId", f.version, f.closed_at IS NOT NULL AS closed,
    EXISTS (SELECT FROM accord.case_restriction r WHERE r.organisation_id = $1 AND r.case_id = f.id) AND NOT EXISTS (
      SELECT FROM accord.case_named_person n WHERE n.organisation_id = $1 AND n.case_id = f.id AND n.staff_id = $3) AS "notNamed"
  FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[]) ORDER BY f.id ${lock}`;
const give = `
  UPDATE accord.case_file SET owner_id = $3, version = version + 1, updated_at = $4 WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`;

interface Held {
  readonly caseId: string;
  readonly reference: string;
  readonly ownerId: string | null;
  readonly version: number;
  readonly closed: boolean;
  readonly notNamed: boolean;
}

export type StayBecause = 'named-people-only' | 'theirs-already' | 'closed' | 'changed';

/** Which of the wanted cases may change hands, and why each other one stays. A case the asker may not see is in neither. */
export interface SortedCases {
  readonly moving: readonly string[];
  readonly staying: readonly { readonly caseId: string; readonly reference: string; readonly because: StayBecause }[];
}

/** Many cases to one colleague, each with the version it was seen with. What stays is told apart and hinders nothing. */
@Injectable()
export class GiveCases {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hands: ChangeOfHands,
  ) {}

  /** The colleague if they may have cases, or the sentence why not; null stands for nobody. */
  receiver(ownerId: string | null): Promise<StaffRecord | null | Refusal> {
    return this.hands.receiver(ownerId);
  }

  /** What giving would do now. Changes nothing. */
  look(ownerId: string | null, seen: ReadonlyMap<string, number>): Promise<SortedCases> {
    return this.sort(ownerId, seen, '');
  }

  /** Gives what may be given; each case has its line in the history and in the record. */
  async run(receiver: StaffRecord | null, seen: ReadonlyMap<string, number>): Promise<SortedCases> {
    const ownerId = receiver?.id ?? null;
    const sorted = await this.sort(ownerId, seen, 'FOR UPDATE OF f');
    await this.db.change(give, [this.db.acting.organisationId, sorted.moving, ownerId, this.clock.now()]);
    await this.hands.given(sorted.moving, receiver);
    return sorted;
  }

  private async sort(ownerId: string | null, seen: ReadonlyMap<string, number>, lock: string): Promise<SortedCases> {
    const files = await this.db.query<Held>(held(lock), [this.db.acting.organisationId, [...seen.keys()], ownerId]);
    const [moving, staying]: [string[], SortedCases['staying'][number][]] = [[], []];
    for (const file of files) {
      const because = whyNot(file, ownerId, seen.get(file.caseId));
      if (because) staying.push({ caseId: file.caseId, reference: file.reference, because });
      else moving.push(file.caseId);
    }
    return { moving, staying };
  }
}

function whyNot(file: Held, ownerId: string | null, version: number | undefined): StayBecause | null {
  if (file.closed) return 'closed';
  if (file.ownerId === ownerId) return 'theirs-already';
  if (file.version !== version) return 'changed';
  return ownerId !== null && file.notNamed ? 'named-people-only' : null;
}
