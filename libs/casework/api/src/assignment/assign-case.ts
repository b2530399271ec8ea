import type { AssignCase as AssignRequest } from '@accord/casework/contract';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { ChangeOfHands, notTo } from './change-of-hands';

const held = `
  SELECT f.id, f.reference, f.owner_id AS "ownerId", f.version, f.closed_at AS "closedAt", o.name AS "ownerName"
  FROM accord.case_file f LEFT JOIN accord.staff o ON o.organisation_id = f.organisation_id AND o.id = f.owner_id
  WHERE f.organisation_id = $1 AND f.id = $2`;
const unnamed = `
  SELECT 1 FROM accord.case_restriction r WHERE r.organisation_id = $1 AND r.case_id = $2 AND NOT EXISTS (
    SELECT FROM accord.case_named_person n WHERE n.organisation_id = $1 AND n.case_id = $2 AND n.staff_id = $3)`;
const take = `
  UPDATE accord.case_file SET owner_id = $3, version = version + 1, updated_at = $4
  WHERE organisation_id = $1 AND id = $2 AND owner_id IS NULL AND closed_at IS NULL`;
const give = `
  UPDATE accord.case_file SET owner_id = $3, version = version + 1, updated_at = $4
  WHERE organisation_id = $1 AND id = $2 AND version = $5 AND closed_at IS NULL`;

interface Held {
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly version: number;
  readonly closedAt: Date | null;
}

/** Whose case it is: taken when nobody has it, or given to a colleague. */
@Injectable()
export class AssignCase {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hands: ChangeOfHands,
  ) {}

  /** Two who press at once: the first has it, the second is told so. Taking one's own case again changes nothing. */
  async take(caseId: string): Promise<Done | Refusal> {
    const { organisationId, staffId } = this.db.acting;
    const taken = await this.db.change(take, [organisationId, caseId, staffId, this.clock.now()]);
    if (taken === 1 && staffId !== null) {
      await this.hands.taken(caseId, staffId);
      return { done: true };
    }
    const { ownerId, closedAt } = await this.held(caseId);
    if (closedAt) return closed;
    return ownerId === staffId ? { done: true } : refuse('taken-already', 'A colleague took this a moment ago.');
  }

  async give(caseId: string, { ownerId, version }: AssignRequest): Promise<Done | Refusal | Conflict> {
    const { organisationId } = this.db.acting;
    const file = await this.held(caseId);
    if (file.closedAt) return closed;
    const receiver = await this.hands.receiver(ownerId);
    if (isRefused(receiver)) return receiver;
    if (receiver && (await this.db.one(unnamed, [organisationId, caseId, receiver.id]))) return notTo('colleague-not-named', 'This case is for named people only. Name the colleague first.');
    const given = await this.db.change(give, [organisationId, caseId, ownerId, this.clock.now(), version]);
    if (given === 0) return conflictWith({ ownerId: file.ownerId, ownerName: file.ownerName, version: file.version });
    await this.hands.given([caseId], receiver);
    return { done: true };
  }

  private async held(caseId: string): Promise<Held> {
    return found(await this.db.one<Held>(held, [this.db.acting.organisationId, caseId]));
  }
}

const closed = refuse('wrong-state', 'This case is closed. Open it again first.');
