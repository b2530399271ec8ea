import { randomUUID } from 'node:crypto';
import type { AbsencesOf, RecordAbsence as Request } from '@accord/access/contract';
import { isAway, whyNotAway } from '@accord/access/rules';
import { day } from '@accord/calendar/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { StaffQueries } from '../people/staff.queries';
import { Audit } from '../record/audit';
import { Absences } from './absences';

const inTurn = `SELECT pg_advisory_xact_lock(hashtextextended($1, 27))`;
const insert = `
  INSERT INTO accord.absence (organisation_id, id, staff_id, from_on, to_on, cover_id, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const remove = `DELETE FROM accord.absence WHERE organisation_id = $1 AND id = $2`;
const shorten = `UPDATE accord.absence SET to_on = $3 WHERE organisation_id = $1 AND id = $2`;

/** Writes down that somebody is away and who covers, and that they are back; shows both. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly absences: Absences,
    private readonly staff: StaffQueries,
    private readonly audit: Audit,
  ) {}

  async of(staffId: string): Promise<AbsencesOf> {
    found(await this.staff.byId(staffId));
    const [all, today] = [await this.absences.toCome(), this.absences.today()];
    this.audit.read({ action: 'absence.read', subjectKind: 'staff', subjectId: staffId });
    return {
      staffId,
      items: all.filter((one) => one.staffId === staffId).map((one) => ({ ...one, from: one.from.toString(), to: one.to.toString(), current: isAway(one, today) })),
      covers: all.filter((one) => one.coverId === staffId).map(({ id, staffName, from, to }) => ({ id, name: staffName, from: from.toString(), to: to.toString() })),
    };
  }

  async run(staffId: string, { from, to, coverId }: Request): Promise<AbsencesOf | Refusal> {
    const { organisationId, staffId: by } = this.db.acting;
    // Two who name each other at the same moment take their turns: the second is told.
    await this.db.query(inTurn, [organisationId]);
    found(await this.staff.byId(staffId));
    const people = new Map((await this.staff.all()).map((one) => [one.id, one]));
    const asked = { staffId, from: day(from), to: day(to), coverId, today: this.absences.today() };
    const refusal = whyNotAway(asked, await this.absences.toCome(), people);
    if (refusal) return refusal;
    await this.db.change(insert, [organisationId, randomUUID(), staffId, from, to, coverId, by, this.clock.now()]);
    this.audit.changed({ action: 'absence.recorded', subjectKind: 'staff', subjectId: staffId, facts: { from, to, coverId } });
    return this.of(staffId);
  }

  /** Back today: an absence that has begun ends yesterday, one to come is taken away. 404 for one that is not there. */
  async back(staffId: string, id: string): Promise<AbsencesOf> {
    const { organisationId } = this.db.acting;
    const today = this.absences.today();
    const absence = found((await this.absences.toCome()).find((one) => one.id === id && one.staffId === staffId));
    const yesterday = today.subtract({ days: 1 });
    const hasBegun = isAway({ from: absence.from, to: absence.to }, yesterday);
    await (hasBegun ? this.db.change(shorten, [organisationId, id, yesterday.toString()]) : this.db.change(remove, [organisationId, id]));
    this.audit.changed({ action: 'absence.ended', subjectKind: 'staff', subjectId: staffId, facts: { from: absence.from.toString(), to: absence.to.toString() } });
    return this.of(staffId);
  }
}
