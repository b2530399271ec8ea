import { Audit } from '@accord/access/api';
import { MediationDates } from '@accord/commitments/api';
import type { CaseMediation, CaseMediationLine } from '@accord/mediation/contract';
import { isUnderWay, suitabilityOf } from '@accord/mediation/rules';
import type { SuitabilityAnswers } from '@accord/mediation/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Mediations } from '../way/mediations';
import type { CaseOfMediation } from '../way/mediations';

/** The wall: only codes, dates and released words are read here, and no table that holds more is joined. */
const lines = `
  SELECT m.id, m.reference, m.state, m.offered_on AS "offeredOn", m.reply_by AS "replyBy",
    s.answers AS screening, s.review_on AS "reviewOn",
    (SELECT coalesce(json_agg(json_build_object('side', p.side, 'answer', p.answer, 'answeredOn', p.answered_on) ORDER BY p.side, p.id), '[]')
      FROM accord.mediation_party p WHERE p.organisation_id = m.organisation_id AND p.mediation_id = m.id) AS answers,
    (SELECT coalesce(json_agg(json_build_object('on', (x.starts_at AT TIME ZONE 'Europe/London')::date, 'status', x.status) ORDER BY x.starts_at, x.id), '[]')
      FROM accord.mediation_session x WHERE x.organisation_id = m.organisation_id AND x.mediation_id = m.id) AS sessions,
    (SELECT json_build_object('code', o.result, 'on', o.on_date, 'releasedWords', o.released_words)
      FROM accord.mediation_outcome o WHERE o.organisation_id = m.organisation_id AND o.mediation_id = m.id) AS result
  FROM accord.mediation m
  LEFT JOIN LATERAL (SELECT q.answers, q.review_on FROM accord.mediation_screening q
    WHERE q.organisation_id = m.organisation_id AND q.mediation_id = m.id ORDER BY q.screened_at DESC, q.id LIMIT 1) s ON true
  WHERE m.organisation_id = $1 AND m.case_id = $2 ORDER BY m.created_at DESC, m.id LIMIT 20`;

type Row = Omit<CaseMediationLine, 'whyNot'> & { readonly screening: SuitabilityAnswers | null };

/** Mediation as the complaint sees it: offered or why not, answers, dates, the result. */
@Injectable()
export class ShowCaseMediation {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly mediations: Mediations,
    private readonly dates: MediationDates,
  ) {}

  async run(caseId: string): Promise<CaseMediation> {
    const file = found(await this.mediations.caseById(caseId));
    const rows = await this.db.query<Row>(lines, [this.db.acting.organisationId, caseId]);
    this.audit.read({ action: 'mediation.result-read', caseId, subjectKind: 'case', subjectId: caseId, shown: rows.map(({ id }) => id) });
    const items = rows.map(({ screening, ...row }) => ({ ...row, whyNot: row.state === 'not-suitable' && screening ? [...suitabilityOf(screening).stops] : [] }));
    return { caseId, caseReference: file.reference, items, whyNotOffer: whyNotOffer(file, rows), dates: await this.dates.of(caseId) };
  }
}

function whyNotOffer({ open }: CaseOfMediation, rows: readonly Row[]): string | null {
  if (!open) return 'This complaint is closed. Open it again first.';
  const underWay = rows.find(({ state }) => isUnderWay(state));
  return underWay ? `Mediation ${underWay.reference} is under way.` : null;
}
