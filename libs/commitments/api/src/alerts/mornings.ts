import { StaffQueries } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import { instantInLondon, londonDay, workingDay, workingDaysAfter, type Temporal } from '@accord/calendar/rules';
import { nextWorkingMoment, opening } from '@accord/commitments/rules';
import { Database, Keepings, Later, Log, Promises, type InwardKeeping } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { AlertChoices, unchosen } from './alert-choices';
import { AlertPolicies } from './alert-policies';
import { ReplanAlerts } from './replan-alerts';

const anHour = 3_600_000;

@Injectable()
export class MorningParts {
  constructor(
    readonly calendar: OrganisationCalendar,
    readonly policies: AlertPolicies,
    readonly choices: AlertChoices,
    readonly staff: StaffQueries,
    readonly replan: ReplanAlerts,
  ) {}
}

/**
 * Keeps `alerts.morning`: at the opening of each working day promises every reader the mail of the morning, and itself
 * for the next working day. The worker sees to it every hour that each organisation has its next morning.
 */
@Injectable()
export class Mornings implements InwardKeeping, OnModuleInit, OnApplicationShutdown {
  readonly kind = 'alerts.morning';
  readonly words = 'Begin a working day: promise the mail of the morning';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly promises: Promises,
    private readonly keepings: Keepings,
    private readonly log: Log,
    private readonly parts: MorningParts,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  start(): void {
    const ensure = () => void this.ensure().catch((fault) => this.log.fault('the mornings could not be promised', fault));
    this.timer = setInterval(ensure, anHour);
    ensure();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Every organisation has its next morning, and has had its alerts planned once: what was there before alerts were. */
  async ensure(): Promise<void> {
    const organisations = await this.db.across<{ organisationId: string }>('SELECT * FROM accord.organisations()');
    for (const { organisationId } of organisations) {
      await this.db.run({ organisationId, staffId: null, requestId: organisationId }, async () => {
        await this.parts.replan.ask('first');
        if (!(await this.db.one(`SELECT 1 FROM accord.promise WHERE organisation_id = $1 AND kind = $2 AND state IN ('waiting', 'claimed')`, [organisationId, this.kind]))) await this.promiseNext();
      });
    }
  }

  async keep(): Promise<void | Later> {
    const { calendar, policies, choices, staff } = this.parts;
    const now = calendar.now();
    const { hours } = await policies.load();
    const next = nextWorkingMoment(now, hours, await calendar.load());
    if (next.epochMilliseconds > now.epochMilliseconds) return new Later(new Date(next.epochMilliseconds));
    const today = londonDay(now);
    const chosen = await choices.all();
    const readers = (await staff.all()).filter(({ id, state, roles }) => state === 'active' && may(roles, 'alert.use') && (chosen.get(id) ?? unchosen).mail === 'digest');
    await this.promises.makeAll(
      readers.map(({ id }) => {
        const dueAt = instantInLondon(today, chosen.get(id)?.digestAt ?? hours.from);
        return { kind: 'digest.send', caseId: null, subjectId: id, dueAt: new Date(dueAt.epochMilliseconds), dedupeKey: `digest.send:${id}:${today.toString()}` };
      }),
    );
    await this.promiseNext();
  }

  private async promiseNext(): Promise<void> {
    const { calendar, policies } = this.parts;
    const { hours } = await policies.load();
    const working = await calendar.load();
    const now = calendar.now();
    const today = londonDay(now);
    const isStillToCome = workingDay(today, working) && now.epochMilliseconds < opening(today, hours).epochMilliseconds;
    const on: Temporal.PlainDate = isStillToCome ? today : workingDaysAfter(today, 1, working);
    const dueAt = new Date(opening(on, hours).epochMilliseconds);
    await this.promises.make({ kind: this.kind, caseId: null, subjectId: null, dueAt, dedupeKey: `${this.kind}:${on.toString()}` });
  }
}
