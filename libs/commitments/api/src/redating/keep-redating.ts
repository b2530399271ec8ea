import { Database, Keepings, type InwardKeeping, type PromiseRow } from '@accord/platform/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplyRedating } from './apply-redating';
import { LookThrough } from './look-through';
import { RedatingQueries, type RedatingRow } from './redating.queries';
import { ReplacedRedating } from './replaced-redating';
import { redatingStep, StartRedating } from './start-redating';

const looked = `
  UPDATE accord.redating SET step = step + 1, looked = looked + $3, looked_up_to = coalesce($4, looked_up_to), state = $5,
    to_look = CASE WHEN looked = 0 THEN (SELECT count(DISTINCT case_id)::int FROM accord.commitment WHERE organisation_id = $1 AND state IN ('running', 'waiting')) ELSE to_look END
  WHERE organisation_id = $1 AND id = $2`;
const stepped = `UPDATE accord.redating SET step = step + 1, state = $3 WHERE organisation_id = $1 AND id = $2`;

const lookAtOnce = 200;
const moveAtOnce = 25;

/** Takes a preview one step on: looks at the next cases, moves the next, or puts the next back. Small transactions, so that everybody works on meanwhile. */
@Injectable()
export class KeepRedating implements InwardKeeping, OnModuleInit {
  readonly kind = redatingStep;
  readonly words = 'Work out or move the dates that a change of calendar or rules touches';

  constructor(
    private readonly db: Database,
    private readonly keepings: Keepings,
    private readonly redatings: RedatingQueries,
    private readonly start: StartRedating,
    private readonly look: LookThrough,
    private readonly apply: ApplyRedating,
    private readonly replaced: ReplacedRedating,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async keep({ subjectId }: PromiseRow): Promise<void> {
    const redating = subjectId === null ? undefined : await this.redatings.held(subjectId);
    if (!redating) return;
    switch (redating.state) {
      case 'looking':
        return this.lookOn(redating);
      case 'moving':
        // What somebody took back meanwhile moves no further case.
        if (await this.replaced.by(redating.number)) return this.stepped(redating, 'moved');
        return this.stepped(redating, (await this.apply.move(redating, moveAtOnce)) < moveAtOnce ? 'moved' : 'moving');
      case 'putting-back':
        return this.stepped(redating, (await this.apply.putBack(redating, moveAtOnce)) < moveAtOnce ? 'put-back' : 'putting-back');
      default:
      // Done, or decided otherwise meanwhile: a step that comes late does nothing.
    }
  }

  private async lookOn(redating: RedatingRow): Promise<void> {
    const cases = await this.look.openCases(redating.lookedUpTo, lookAtOnce);
    await this.look.run(redating, cases);
    const state = cases.length < lookAtOnce ? 'ready' : 'looking';
    await this.db.change(looked, [this.db.acting.organisationId, redating.id, cases.length, cases.at(-1) ?? null, state]);
    if (state === 'looking') await this.start.next(redating.id, redating.step + 1);
  }

  private async stepped({ id, step }: RedatingRow, state: RedatingRow['state']): Promise<void> {
    await this.db.change(stepped, [this.db.acting.organisationId, id, state]);
    if (state === 'moving' || state === 'putting-back') await this.start.next(id, step + 1);
  }
}
