import { labelOf } from '@accord/casework/rules';
import type { LessonRepeat } from '@accord/outcomes/contract';
import { alike } from '@accord/outcomes/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** Standing issues of a case beside the newest embedded lessons of other cases, without those somebody decided on. */
const candidates = `
  SELECT i.id AS "issueId", i.number AS "issueNumber", i.text AS issue, i.question, i.subject, coalesce(i.service_id, c.service_id) AS "serviceId", coalesce(i.site_id, c.site_id) AS "siteId",
    coalesce(v.name, s.name) AS place, l.id, l.case_id AS "caseId", f.reference, l.title, l.change, l.version, o.name AS owner, f.service_id AS "lessonServiceId", f.site_id AS "lessonSiteId",
    coalesce((SELECT json_agg(json_build_object('subject', x.subject, 'text', x.text, 'serviceId', x.service_id)) FROM accord.issue x
      WHERE x.organisation_id = l.organisation_id AND x.case_id = l.case_id AND (l.issue_id IS NULL OR x.id = l.issue_id)), '[]') AS sources
  FROM accord.case_file c
  JOIN accord.issue i ON i.organisation_id = c.organisation_id AND i.case_id = c.id AND i.state = 'open'
  CROSS JOIN (SELECT * FROM accord.lesson WHERE organisation_id = $1 AND state = 'embedded' AND case_id <> $2 ORDER BY due_on DESC, id DESC LIMIT 300) l
  JOIN accord.case_file f ON f.organisation_id = l.organisation_id AND f.id = l.case_id
  JOIN accord.staff o ON o.organisation_id = l.organisation_id AND o.id = l.owner_id
  LEFT JOIN accord.service v ON v.organisation_id = c.organisation_id AND v.id = coalesce(i.service_id, c.service_id)
  LEFT JOIN accord.site s ON s.organisation_id = c.organisation_id AND s.id = coalesce(i.site_id, c.site_id)
  WHERE c.organisation_id = $1 AND c.id = $2
    AND NOT EXISTS (SELECT FROM accord.lesson_repeat d WHERE d.organisation_id = $1 AND d.case_id = c.id AND d.issue_id = i.id AND d.lesson_id = l.id)
  ORDER BY i.number, l.due_on DESC, l.id`;
const mostShown = 10;

interface Candidate extends Omit<LessonRepeat, 'lesson' | 'why'>, Readonly<LessonRepeat['lesson']> {
  readonly question: string;
  readonly subject: string | null;
  readonly serviceId: string | null;
  readonly siteId: string | null;
  readonly place: string | null;
  readonly lessonServiceId: string | null;
  readonly lessonSiteId: string | null;
  readonly sources: readonly { readonly subject: string | null; readonly text: string; readonly serviceId: string | null }[];
}

/** Issues of a case that look like lessons which were said to hold. Nothing is decided here. */
@Injectable()
export class FindRepeats {
  constructor(private readonly db: Database) {}

  async of(caseId: string): Promise<LessonRepeat[]> {
    const rows = await this.db.query<Candidate>(candidates, [this.db.acting.organisationId, caseId]);
    return rows.flatMap(repeatIn).slice(0, mostShown);
  }
}

function repeatIn(row: Candidate): LessonRepeat[] {
  const { issueId, issueNumber, issue, question, subject, place, id, caseId, reference, title, change, owner, version, sources } = row;
  const found = alike(
    { subjects: known([subject]), places: placesOf(row.serviceId, row.siteId), words: `${issue} ${question}` },
    {
      subjects: known(sources.map((source) => source.subject)),
      places: [...placesOf(row.lessonServiceId, row.lessonSiteId), ...known(sources.map((source) => source.serviceId))],
      words: [title, change, ...sources.map(({ text }) => text)].join(' '),
    },
  );
  if (!found) return [];
  const why = [
    ...(place ? [`The same place: ${place}.`] : []),
    ...found.subjects.map((code) => `The same subject: ${labelOf('subject', code)}.`),
    ...(found.words.length > 0 ? [`Words of both: ${found.words.join(', ')}.`] : []),
  ];
  return [{ issueId, issueNumber, issue, lesson: { id, caseId, reference, title, change, owner, version }, why }];
}

const known = (codes: readonly (string | null)[]): string[] => codes.filter((code) => code !== null);

/** Where a ward or service is known, its site alone says too little. */
const placesOf = (serviceId: string | null, siteId: string | null): string[] => known([serviceId ?? siteId]);
