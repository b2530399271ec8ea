import { Audit } from '@accord/access/api';
import { day, dayInLondon, isAfter } from '@accord/calendar/rules';
import type { RecordOutcome, Stepped } from '@accord/mediation/contract';
import { Clock, Database } from '@accord/platform/api';
import { isConflict, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from './advance';
import { OpenMediation } from './open-mediation';
import type { Asking } from './open-mediation';

const insert = `
  INSERT INTO accord.mediation_outcome (organisation_id, case_id, mediation_id, result, on_date, released_words, released_by, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Records what came of it: a code, a day, and words only if every party released them. */
@Injectable()
export class RecordMediationOutcome {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { result, onDate, releasedWords, releasedBy, version }: RecordOutcome, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const now = this.clock.now();
    if (isAfter(day(onDate), dayInLondon(now))) return { ...refuse('in-the-future', 'That day has not come yet. Enter today or an earlier day.'), field: 'onDate' };
    const parties = record.parties.map((party) => party.id);
    const releaseAgreed = releasedWords === '' || parties.every((party) => releasedBy.includes(party));
    const taken = await this.advance.run(record, { step: 'record-outcome', roles: me.roles, over: { result, releaseAgreed } });
    if (isRefused(taken) || isConflict(taken)) return taken;
    const releases = releasedWords === '' ? [] : parties;
    await this.db.change(insert, [this.db.acting.organisationId, record.caseId, id, result, onDate, releasedWords, releases, me.staffId, now]);
    this.audit.changed({ action: 'mediation.result', caseId: record.caseId, subjectKind: 'mediation', subjectId: id, facts: { result, released: releasedWords !== '' } });
    return taken;
  }
}
