import { Audit } from '@accord/access/api';
import type { OfferView } from '@accord/mediation/contract';
import { openSteps, suitabilityOf } from '@accord/mediation/rules';
import type { SuitabilityAnswers, SuitabilityResult } from '@accord/mediation/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { factsOf } from '../way/mediation.record';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { Parties } from './parties.queries';

const screening = `
  SELECT q.answers, q.result, q.safeguards, q.review_on AS "reviewOn", q.screened_at AS "screenedAt", s.name AS "screenedBy"
  FROM accord.mediation_screening q JOIN accord.staff s ON s.organisation_id = q.organisation_id AND s.id = q.screened_by
  WHERE q.organisation_id = $1 AND q.mediation_id = $2 ORDER BY q.screened_at DESC, q.id LIMIT 1`;

interface ScreeningRow {
  readonly answers: SuitabilityAnswers;
  readonly result: SuitabilityResult;
  readonly safeguards: string[];
  readonly reviewOn: string | null;
  readonly screenedAt: Date;
  readonly screenedBy: string;
}

/** The offer: how it was screened, to whom it was made, what each answered, and what can be done next. */
@Injectable()
export class ShowOffer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly parties: Parties,
  ) {}

  async run(id: string, me: Asking): Promise<OfferView> {
    const record = await this.open.toSee(id, me);
    const row = await this.db.one<ScreeningRow>(screening, [this.db.acting.organisationId, id]);
    const parties = await this.parties.of(id);
    this.audit.read({ action: 'mediation.offer-read', caseId: record.caseId, subjectKind: 'mediation', subjectId: id, shown: parties.map((party) => party.id) });
    const { caseId, caseReference, reference, state, version, offeredOn, replyBy, summary } = record;
    return {
      id, caseId, caseReference, reference, state, version, offeredOn, replyBy, summary, parties,
      screening: row ? { ...row, screenedAt: row.screenedAt.toISOString(), stops: [...suitabilityOf(row.answers).stops] } : null,
      steps: openSteps(factsOf(record, this.clock.now()), me.roles),
    };
  }
}
