import { DigestSections, StaffQueries, type DigestFigure } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { instantInLondon, londonDay, Temporal } from '@accord/calendar/rules';
import { closing, lateSentence, minutesLate, nextWorkingMoment } from '@accord/commitments/rules';
import { Database, Later } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { NoticeMail } from './alert.entities';
import { AlertChoices } from './alert-choices';
import { AlertPolicies } from './alert-policies';

const notice = `
  SELECT n.staff_id AS "staffId", n.promised_at AS "promisedAt", n.late_minutes AS "lateMinutes", n.rests
  FROM accord.alert_notice n JOIN accord.commitment c ON c.organisation_id = n.organisation_id AND c.case_id = n.case_id AND c.code = n.code
  WHERE n.organisation_id = $1 AND n.id = $2 AND n.over_at IS NULL AND n.resting_until IS NULL AND n.mail IN ('waiting', 'doubt', 'failed') AND c.state IN ('running', 'waiting')`;
const mark = `UPDATE accord.alert_notice SET mail = $3, mailed_at = CASE WHEN $3 = 'sent' THEN $4 ELSE mailed_at END WHERE organisation_id = $1 AND id = $2`;
const inDigest = `
  UPDATE accord.alert_notice SET mailed_at = $3 WHERE organisation_id = $1 AND staff_id = $2 AND over_at IS NULL AND mail = 'digest' AND mailed_at IS NULL AND raised_at <= $3`;
const beingRaised = `SELECT 1 FROM accord.promise WHERE organisation_id = $1 AND kind = 'alert.raise' AND state IN ('waiting', 'claimed') AND due_at <= $2 LIMIT 1`;

/** Counts under one heading; none of them is 0. */
export interface MailSection {
  readonly heading: string;
  readonly figures: readonly DigestFigure[];
}

/** A mail to a colleague: to whom, and what it may say. Nothing of a person or a case. */
export interface StaffMail {
  readonly email: string;
  /** Said when it comes late; null otherwise. */
  readonly late: string | null;
  /** It has to be out by then: the end of working time. */
  readonly before: Date;
  readonly sections: readonly MailSection[];
}

@Injectable()
export class MailParts {
  constructor(
    readonly calendar: OrganisationCalendar,
    readonly policies: AlertPolicies,
    readonly choices: AlertChoices,
    readonly digest: DigestSections,
  ) {}
}

/** What correspondence asks before it sends an alert or the mail of the morning, and what it tells afterwards. */
@Injectable()
export class AlertMails {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffQueries,
    private readonly parts: MailParts,
  ) {}

  /** The single mail of an alert; null when it is no longer needed, `Later` outside working hours. */
  async ofNotice(id: string): Promise<StaffMail | Later | null> {
    const row = await this.db.one<{ staffId: string; promisedAt: Date; lateMinutes: number; rests: number }>(notice, [this.db.acting.organisationId, id]);
    const member = row && (await this.staff.byId(row.staffId));
    if (!row || !member || member.state === 'disabled') return null;
    const window = await this.window();
    if (window instanceof Later) return window;
    const promised = Temporal.Instant.fromEpochMilliseconds(row.promisedAt.getTime());
    // One that rested came in time when it came first, or said so.
    const late = row.rests > 0 ? 0 : minutesLate(promised, this.parts.calendar.now());
    return { email: member.email, late: late > 0 ? lateSentence(promised, late) : null, before: window, sections: [] };
  }

  async mark(id: string, state: NoticeMail): Promise<void> {
    await this.db.change(mark, [this.db.acting.organisationId, id, state, new Date(this.parts.calendar.now().epochMilliseconds)]);
  }

  /** One person's mail of a working day; null when it says nothing, or its day is over and another day's mail says it. */
  async ofMorning(staffId: string, on: Temporal.PlainDate): Promise<StaffMail | Later | null> {
    const { calendar, policies, choices, digest } = this.parts;
    const now = calendar.now();
    const member = await this.staff.byId(staffId);
    if (!member || member.state === 'disabled' || !londonDay(now).equals(on)) return null;
    const window = await this.window();
    if (window instanceof Later) return window;
    const { organisationId, requestId } = this.db.acting;
    // The alerts of this morning come first, so that this mail counts them.
    if (await this.db.one(beingRaised, [organisationId, new Date(now.epochMilliseconds)])) return new Later(new Date(now.add({ seconds: 3 }).epochMilliseconds));
    const promised = instantInLondon(on, (await choices.of(staffId)).digestAt ?? (await policies.load()).hours.from);
    const late = minutesLate(promised, now);
    const found = await this.db.inTurn({ organisationId, staffId, requestId }, () => digest.of({ staffId, roles: member.roles }));
    const sections = found.map(({ heading, figures }) => ({ heading, figures: figures.filter(({ count }) => count > 0) })).filter(({ figures }) => figures.length > 0);
    return sections.length === 0 ? null : { email: member.email, late: late > 0 ? lateSentence(promised, late) : null, before: window, sections };
  }

  /** The alerts that were in a morning's mail have been mailed. */
  async morningSent(staffId: string): Promise<void> {
    await this.db.change(inDigest, [this.db.acting.organisationId, staffId, new Date(this.parts.calendar.now().epochMilliseconds)]);
  }

  /** The end of this working time, or the next beginning. */
  private async window(): Promise<Date | Later> {
    const { calendar, policies } = this.parts;
    const now = calendar.now();
    const { hours } = await policies.load();
    const next = nextWorkingMoment(now, hours, await calendar.load());
    if (next.epochMilliseconds > now.epochMilliseconds) return new Later(new Date(next.epochMilliseconds));
    return new Date(closing(londonDay(now), hours).epochMilliseconds);
  }
}
