import { Audit } from '@accord/access/api';
import { dayInLondon } from '@accord/calendar/rules';
import type { OutcomeView } from '@accord/outcomes/contract';
import { apologyWarnings, missingParts } from '@accord/outcomes/rules';
import type { ApologyText } from '@accord/outcomes/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { LessonQueries } from './lesson.queries';

const theCase = 'SELECT id FROM accord.case_file WHERE organisation_id = $1 AND id = $2';
const apology = 'SELECT text, version FROM accord.apology WHERE organisation_id = $1 AND case_id = $2';
const remedies = `
  SELECT r.id, r.kind, r.detail, r.pence, coalesce(s.name, 'Accord') AS "givenBy", r.given_at AS "givenAt"
  FROM accord.remedy r LEFT JOIN accord.staff s ON s.organisation_id = r.organisation_id AND s.id = r.given_by
  WHERE r.organisation_id = $1 AND r.case_id = $2 ORDER BY r.given_at, r.id`;
const spoken = `
  SELECT a.id, a.said_by AS "saidBy", a.said_to AS "saidTo", a.said_on AS "saidOn", a.how, a.words, coalesce(s.name, 'Accord') AS "recordedBy"
  FROM accord.spoken_apology a LEFT JOIN accord.staff s ON s.organisation_id = a.organisation_id AND s.id = a.recorded_by
  WHERE a.organisation_id = $1 AND a.case_id = $2 ORDER BY a.said_on, a.id`;
const nothing: ApologyText = { what: '', why: '', effect: '', sorry: '', change: '', who: '' };

type StoredRemedy = Omit<OutcomeView['remedies'][number], 'pounds' | 'givenOn'> & { readonly pence: number | null; readonly givenAt: Date };

/** What came of a case. */
@Injectable()
export class ReadOutcome {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly lessons: LessonQueries,
  ) {}

  /** 404 for a case that is missing or hidden. */
  async run(caseId: string): Promise<OutcomeView> {
    await this.mustExist(caseId);
    this.audit.read({ action: 'outcome.read', caseId, subjectKind: 'case', subjectId: caseId });
    return { apology: await this.apologyOf(caseId), spoken: await this.spokenOf(caseId), remedies: await this.remediesOf(caseId), lessons: await this.lessons.ofCase(caseId) };
  }

  async mustExist(caseId: string): Promise<void> {
    found(await this.db.one(theCase, [this.db.acting.organisationId, caseId]));
  }

  async apologyOf(caseId: string): Promise<OutcomeView['apology']> {
    const { text, version } = (await this.db.one<{ text: ApologyText; version: number }>(apology, [this.db.acting.organisationId, caseId])) ?? { text: nothing, version: 0 };
    return { text, version, missing: missingParts(text), warnings: apologyWarnings(text) };
  }

  spokenOf(caseId: string): Promise<OutcomeView['spoken']> {
    return this.db.query(spoken, [this.db.acting.organisationId, caseId]);
  }

  async remediesOf(caseId: string): Promise<OutcomeView['remedies']> {
    const rows = await this.db.query<StoredRemedy>(remedies, [this.db.acting.organisationId, caseId]);
    return rows.map(({ pence, givenAt, ...row }) => ({ ...row, pounds: pence === null ? null : pence / 100, givenOn: dayInLondon(givenAt).toString() }));
  }
}
