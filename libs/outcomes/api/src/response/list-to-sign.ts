import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { kindsOfLetter, type LetterKind } from '@accord/correspondence/rules';
import type { LettersToSign } from '@accord/outcomes/contract';
import { Database, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { answerRules, datesOfAnswer, DueDays } from './due-days';

interface Waiting {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly kind: LetterKind;
  readonly authorId: string;
  readonly author: string;
  readonly since: Date;
  readonly place: string;
}

const pageSize = 50;
const noDay = '9999-12-31';
/** The first day that binds, then the longest waiting; what has no day comes last. The index of what waits bounds the days that are read. */
const list = `
  SELECT w.id, w.case_id AS "caseId", c.reference, w.kind, w.author_id AS "authorId", a.name AS author, w.updated_at AS since,
    concat_ws('_', to_char(w.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), w.id, w.due_on) AS place
  FROM (
    SELECT l.organisation_id, l.id, l.case_id, l.kind, l.author_id, l.updated_at, coalesce((
      SELECT min(d.due_on) FROM accord.commitment d WHERE d.organisation_id = l.organisation_id AND d.case_id = l.case_id AND ${datesOfAnswer('d', '$2')}), '${noDay}') AS due_on
    FROM accord.letter l WHERE l.organisation_id = $1 AND l.state = 'to-sign') w
  JOIN accord.case_file c ON c.organisation_id = w.organisation_id AND c.id = w.case_id
  JOIN accord.staff a ON a.organisation_id = w.organisation_id AND a.id = w.author_id
  WHERE $3::timestamptz IS NULL OR (w.due_on, w.updated_at, w.id) > ($5::date, $3, $4::uuid)
  ORDER BY w.due_on, w.updated_at, w.id LIMIT ${pageSize + 1}`;

/** "To sign": what waits for a signature, by the day it must go, 50 a page. */
@Injectable()
export class ListToSign {
  constructor(
    private readonly db: Database,
    private readonly dueDays: DueDays,
    private readonly audit: Audit,
  ) {}

  async run(cursor: string | undefined, me: Pick<Staff, 'staffId'>): Promise<LettersToSign> {
    const { at, id: after, dueOn } = placeIn(cursor);
    const rows = await this.db.query<Waiting>(list, [this.db.acting.organisationId, answerRules, at, after, dueOn]);
    const shown = rows.slice(0, pageSize);
    const dueDays = await this.dueDays.of(shown.map(({ caseId }) => caseId));
    this.audit.read({ action: 'letters-to-sign.listed', subjectKind: 'letter', shown: shown.flatMap(({ id, caseId }) => [id, caseId]) });
    const items = shown.map(({ id, caseId, reference, kind, author, authorId, since }) => {
      const due = dueDays.get(caseId);
      return {
        id, caseId, reference, name: kindsOfLetter[kind].name, author, since: since.toISOString(), mine: authorId === me.staffId,
        dueOn: due?.dueOn ?? null, standing: due ? { kind: due.standing.kind, words: due.standing.words } : null,
      };
    });
    return { items, next: rows.length > pageSize ? (shown.at(-1)?.place ?? null) : null };
  }
}

/** Since when the last letter of the page before waits, which it is, and its day; as `place` writes them. What is no place begins the list again. */
function placeIn(cursor: string | undefined): { readonly at: string | null; readonly id: string | null; readonly dueOn: string | null } {
  const [since, id, dueOn] = (cursor ?? '').split('_');
  const waiting = placeOf(`${since}_${id}`, null);
  const due = placeOf(`${dueOn}_${id}`, null);
  return waiting && due ? { ...waiting, dueOn: due.at } : { at: null, id: null, dueOn: null };
}
