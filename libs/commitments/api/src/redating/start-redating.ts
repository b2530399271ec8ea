import type { ActMade } from '@accord/commitments/contract';
import { Clock, Database, Promises } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** The preview of an act has the act's id. */
const begin = `
  INSERT INTO accord.redating (organisation_id, id, number, state)
  SELECT organisation_id, id, number, 'looking' FROM accord.knowledge_change WHERE organisation_id = $1 AND number = $2
  RETURNING id, number`;

/** Every step of a preview is a promise: made in the transaction of the step before it, safe to run twice. */
export const redatingStep = 'redating.step';

/** Begins the preview of an act on calendar or rules. */
@Injectable()
export class StartRedating {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly promises: Promises,
  ) {}

  /** `number` is that of the act, made in this transaction. */
  async run(number: number): Promise<ActMade> {
    const made = await this.db.one<ActMade>(begin, [this.db.acting.organisationId, number]);
    if (!made) throw new Error(`there is no act ${number}`);
    await this.next(made.id, 0);
    return made;
  }

  /** Promises the step after `step`. */
  next(id: string, step: number): Promise<void> {
    return this.promises.make({ kind: redatingStep, caseId: null, subjectId: id, dueAt: this.clock.now(), dedupeKey: `${redatingStep}:${id}:${step}` });
  }
}
