import { beforeAll, Clock, Database, Keepings, Promises, type InwardKeeping, type PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PlanAlerts, type DatedRow } from './plan-alerts';

const casesAtOnce = 200;
const nextCases = `
  SELECT DISTINCT case_id AS "caseId" FROM accord.commitment WHERE organisation_id = $1 AND case_id > $2 AND state IN ('running', 'waiting') ORDER BY case_id LIMIT ${casesAtOnce}`;
/** In the order of their ids, so that whoever writes the dates of one of them is waited for, never the other way round. */
const hold = `SELECT pg_advisory_xact_lock(hashtextextended(id::text, 4)) FROM unnest($1::uuid[]) AS id ORDER BY id`;
const datesOf = `
  SELECT case_id AS "caseId", code, rule_id AS "ruleId", started_on AS "startedOn", due_on AS "dueOn", act_by AS "actBy", state, waiting_for AS "waitingFor"
  FROM accord.commitment WHERE organisation_id = $1 AND case_id = ANY ($2::uuid[])`;

/** Keeps `alerts.replan`: after a change of the policy or the calendar, the alerts of all open dates, 200 cases a transaction. */
@Injectable()
export class ReplanAlerts implements InwardKeeping, OnModuleInit {
  readonly kind = 'alerts.replan';
  readonly words = 'Plan the alerts of all open dates anew';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly promises: Promises,
    private readonly plan: PlanAlerts,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  /** Asks for it; the same `why` again changes nothing. */
  async ask(why: string): Promise<void> {
    await this.promises.make({ kind: this.kind, caseId: null, subjectId: null, dueAt: this.clock.now(), dedupeKey: `${this.kind}:${why}` });
  }

  /** `subjectId` is the last case of the part before. */
  async keep({ subjectId, dedupeKey, dueAt }: PromiseRow): Promise<void> {
    const { organisationId } = this.db.acting;
    const cases = (await this.db.query<{ caseId: string }>(nextCases, [organisationId, subjectId ?? beforeAll.id])).map(({ caseId }) => caseId);
    const last = cases.at(-1);
    if (!last) return;
    await this.db.query(hold, [cases]);
    await this.plan.run(cases, await this.db.query<DatedRow>(datesOf, [organisationId, cases]));
    if (cases.length < casesAtOnce) return;
    const [asked = dedupeKey] = dedupeKey.split('#');
    await this.promises.make({ kind: this.kind, caseId: null, subjectId: last, dueAt, dedupeKey: `${asked}#${last}` });
  }
}
