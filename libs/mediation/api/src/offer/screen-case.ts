import { randomUUID } from 'node:crypto';
import type { Screen, Screened } from '@accord/mediation/contract';
import { suitabilityOf } from '@accord/mediation/rules';
import type { SuitabilityAnswers } from '@accord/mediation/rules';
import { Clock, Database } from '@accord/platform/api';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import type { Asking } from '../way/open-mediation';
import { BeginMediation } from './begin-mediation';

const insert = `
  INSERT INTO accord.mediation_screening (organisation_id, case_id, mediation_id, id, answers, wants, result, safeguards, review_on, screened_by, screened_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Screens a case for mediation: the answers, who gave them and what they mean. Every screening is kept. */
@Injectable()
export class ScreenCase {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly begin: BeginMediation,
    private readonly advance: Advance,
  ) {}

  async run(caseId: string, { answers, wants, reviewOn }: Screen, me: Asking): Promise<Screened | Refusal | Conflict> {
    const record = await this.begin.run(caseId);
    if (isRefused(record)) return record;
    const { result, stops, safeguards } = suitabilityOf(answers as SuitabilityAnswers);
    const step = stops.length > 0 ? 'find-unsuitable' : 'find-suitable';
    const taken = await this.advance.run(record, { step, roles: me.roles });
    if (isRefused(taken) || isConflict(taken)) return taken;
    const { organisationId } = this.db.acting;
    const row = [randomUUID(), JSON.stringify(answers), wants, result, safeguards, reviewOn, me.staffId, this.clock.now()];
    await this.db.change(insert, [organisationId, caseId, record.id, ...row]);
    return { mediationId: record.id, result, stops: [...stops], safeguards: [...safeguards], version: taken.version };
  }
}
