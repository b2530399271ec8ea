import { Audit } from '@accord/access/api';
import type { TimelinePage, TimelineQuery } from '@accord/casework/contract';
import { Database, found, newestFirst, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';

const page = 50;
const columns = `
  SELECT l.id, l.kind, l.what, l.detail, l.subject_id AS "subjectId", l.happened_at AS "happenedAt", coalesce(f.name, 'the portal') AS by
  FROM accord.timeline_line l LEFT JOIN accord.staff f ON f.organisation_id = l.organisation_id AND f.id = l.by_id`;
const newest = `${columns} WHERE l.organisation_id = $1 AND l.case_id = $2 AND (l.happened_at, l.id) < ($3, $4) ORDER BY l.happened_at DESC, l.id DESC LIMIT ${page + 1}`;
const ofKind = `${columns} WHERE l.organisation_id = $1 AND l.case_id = $2 AND (l.happened_at, l.id) < ($3, $4) AND l.kind = $5 ORDER BY l.happened_at DESC, l.id DESC LIMIT ${page + 1}`;

type Kept = Omit<TimelinePage['items'][number], 'happenedAt'> & { readonly happenedAt: Date };

/** The timeline of a case, newest first, 50 lines a page. */
@Injectable()
export class ShowTimeline {
  constructor(
    private readonly db: Database,
    private readonly files: CaseFiles,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { kind, cursor }: TimelineQuery): Promise<TimelinePage> {
    found(await this.files.byId(caseId));
    const { at, id } = placeOf(cursor, newestFirst);
    const params = [this.db.acting.organisationId, caseId, at, id];
    const rows = kind ? await this.db.query<Kept>(ofKind, [...params, kind]) : await this.db.query<Kept>(newest, params);
    this.audit.read({ action: 'timeline.read', caseId, subjectKind: 'case', subjectId: caseId });
    const { shown, next } = pageOf(rows, page, (last) => ({ at: last.happenedAt, id: last.id }));
    return { items: shown.map((row) => ({ ...row, happenedAt: row.happenedAt.toISOString() })), next };
  }
}
