import { DigestSections, type DigestFigure, type DigestReader, type DigestSection } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { countOf } from '@accord/calendar/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';

const counts = `
  SELECT count(*) FILTER (WHERE c.due_on < $3)::int AS overdue, count(*) FILTER (WHERE c.due_on >= $3 AND c.act_by <= $3)::int AS today,
    count(*) FILTER (WHERE c.act_by > $3)::int AS soon, count(*) FILTER (WHERE n.late_minutes > 0 AND n.mailed_at IS NULL)::int AS late,
    count(*) FILTER (WHERE n.needs_owner)::int AS ownerless
  FROM accord.alert_notice n JOIN accord.commitment c ON c.organisation_id = n.organisation_id AND c.case_id = n.case_id AND c.code = n.code
  WHERE n.organisation_id = $1 AND n.staff_id = $2 AND n.over_at IS NULL AND n.resting_until IS NULL`;

/** The dates of which a person was told and that are still open, as the first lines of their morning's mail. */
@Injectable()
export class AlertDigest implements DigestSection, OnModuleInit {
  readonly room = 'commitments';
  readonly heading = 'Your alerts';

  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly sections: DigestSections,
  ) {}

  onModuleInit(): void {
    this.sections.register(this);
  }

  async figures({ staffId }: DigestReader): Promise<DigestFigure[]> {
    type Counts = Readonly<Record<'overdue' | 'today' | 'soon' | 'late' | 'ownerless', number>>;
    const found = await this.db.one<Counts>(counts, [this.db.acting.organisationId, staffId, this.calendar.today().toString()]);
    if (!found) return [];
    const { overdue, today, soon, late, ownerless } = found;
    const figure = (key: string, count: number, words: string): DigestFigure => ({ key, count, words, to: '/alerts' });
    const all = [
      figure('overdue', overdue, `${countOf(overdue, 'date')} ${overdue === 1 ? 'is' : 'are'} past`),
      figure('today', today, `${countOf(today, 'date')} ${today === 1 ? 'is' : 'are'} due today`),
      figure('soon', soon, `${countOf(soon, 'date')} ${soon === 1 ? 'is' : 'are'} near`),
      figure('ownerless', ownerless, `${countOf(ownerless, 'case')} ${ownerless === 1 ? 'needs' : 'need'} an owner`),
      figure('late', late, `${countOf(late, 'alert')} came late: ${late === 1 ? 'it says' : 'they say'} how late`),
    ];
    return all.filter(({ count }) => count > 0);
  }
}
