import { Audit } from '@accord/access/api';
import type { DecideRedating as Decision, RedatingCase } from '@accord/commitments/contract';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, refuse, type Conflict, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LookThrough } from './look-through';
import { RedatingQueries, type RedatingRow } from './redating.queries';
import { ReplacedRedating } from './replaced-redating';
import { StartRedating } from './start-redating';

const decide = `
  UPDATE accord.redating SET state = $3, reason = $4, decided_by = $5, decided_at = $6, step = step + 1, version = version + 1
  WHERE organisation_id = $1 AND id = $2`;
const again = `UPDATE accord.redating SET state = 'looking', looked = 0, to_look = 0, looked_up_to = NULL, step = step + 1, version = version + 1 WHERE organisation_id = $1 AND id = $2`;
const tick = `UPDATE accord.redating_case SET ticked = $4 WHERE organisation_id = $1 AND redating_id = $2 AND case_id = $3 AND state = 'would-move'`;
const theCase = `SELECT state FROM accord.redating_case WHERE organisation_id = $1 AND redating_id = $2 AND case_id = $3`;

const busy: Refusal = { refused: 'being-worked-on', because: 'Accord is still working on it. Wait until it is done.' };

const notToTick: Readonly<Record<Exclude<RedatingCase['state'], 'would-move'>, string>> = {
  changed: 'Something was written down on this case since. Look at it again first.',
  moved: 'This case is moved already.',
  'put-back': 'This case was put back. Look through all open cases again first.',
};

/** What a person decides about a preview. Moving and putting back are then done by the worker, in their name. */
@Injectable()
export class DecideRedating {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly redatings: RedatingQueries,
    private readonly start: StartRedating,
    private readonly look: LookThrough,
    private readonly replaced: ReplacedRedating,
    private readonly audit: Audit,
  ) {}

  move(id: string, decision: Decision): Promise<RedatingRow | Refusal | Conflict> {
    return this.decide(id, decision, async ({ state, number }) => {
      if (!['ready', 'left', 'moved', 'put-back'].includes(state)) return busy;
      const later = await this.replaced.by(number);
      if (later) return refuse('replaced-since', `A later change holds instead: ${later.title}. Look at what that one would move.`, `/redating/${later.id}`);
      const { ticked } = await this.redatings.counts(id);
      return ticked > 0 ? 'moving' : { refused: 'nothing-ticked', because: 'No case is ticked. Tick the cases whose dates move.' };
    });
  }

  leave(id: string, decision: Decision): Promise<RedatingRow | Refusal | Conflict> {
    return this.decide(id, decision, async ({ state }) => (state === 'ready' ? 'left' : busy));
  }

  putBack(id: string, decision: Decision): Promise<RedatingRow | Refusal | Conflict> {
    return this.decide(id, decision, async ({ state }) => {
      if (state !== 'moved' && state !== 'ready') return busy;
      const { moved } = await this.redatings.counts(id);
      return moved > 0 ? 'putting-back' : { refused: 'nothing-moved', because: 'No date was moved by this change.' };
    });
  }

  /** Looks through every open case again. */
  async again(id: string): Promise<RedatingRow | Refusal> {
    const redating = found(await this.redatings.held(id));
    if (['looking', 'moving', 'putting-back'].includes(redating.state)) return busy;
    await this.db.change(again, [this.db.acting.organisationId, id]);
    await this.start.next(id, redating.step + 1);
    return redating;
  }

  async tick(id: string, caseId: string, ticked: boolean): Promise<Refusal | undefined> {
    const { state } = found(await this.db.one<{ readonly state: RedatingCase['state'] }>(theCase, [this.db.acting.organisationId, id, caseId]));
    if (state !== 'would-move') return { refused: 'not-to-tick', because: notToTick[state], field: 'ticked' };
    await this.db.change(tick, [this.db.acting.organisationId, id, caseId, ticked]);
    return undefined;
  }

  /** Looks at one case again, after something was written down on it. */
  async lookAtCase(id: string, caseId: string): Promise<void> {
    const redating = found(await this.redatings.held(id));
    found(await this.db.one(theCase, [this.db.acting.organisationId, id, caseId]));
    await this.look.run(redating, [caseId]);
  }

  private async decide(id: string, { version, reason }: Decision, next: (redating: RedatingRow) => Promise<RedatingRow['state'] | Refusal>): Promise<RedatingRow | Refusal | Conflict> {
    const redating = found(await this.redatings.held(id));
    if (redating.version !== version) return conflictWith({ version: redating.version, state: redating.state });
    const state = await next(redating);
    if (typeof state !== 'string') return state;
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(decide, [organisationId, id, state, reason, staffId, this.clock.now()]);
    this.audit.changed({ action: 'redating.decided', subjectKind: 'act', subjectId: id, facts: { number: redating.number, state } });
    if (state !== 'left') await this.start.next(id, redating.step + 1);
    return redating;
  }
}
