import { Audit } from '@accord/access/api';
import type { Callers, FindCallers } from '@accord/casework/contract';
import { nameRange } from '@accord/casework/rules';
import { fromNames } from '@accord/people/api';
import { nameWords } from '@accord/people/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const mostWords = 4;
const most = 7;

/** One statement for each number of words before the last; `$2`, `$3` hold the last, which may be a beginning. */
const callersSql = Array.from({ length: mostWords }, (_, others) => `
  SELECT p.id AS "personId", p.name, p.name_key AS "nameKey", coalesce(p.phone, '') AS phone, coalesce(p.phone_key, '') AS "phoneKey", coalesce(p.email, '') AS email,
    f.id AS "caseId", f.reference, f.received_on AS "receivedOn"
  FROM (SELECT DISTINCT n.person_id ${fromNames(Array.from({ length: others }, (_unused, at) => `$${at + 4}`), ['$2', '$3'])}) n
  CROSS JOIN LATERAL (SELECT * FROM accord.person p WHERE p.organisation_id = $1 AND p.id = n.person_id OFFSET 0) p
  JOIN accord.case_file f ON f.organisation_id = p.organisation_id AND f.id = p.case_id
  WHERE 'complainant' = ANY (p.roles) ORDER BY p.created_at DESC, p.id LIMIT 40`);

type Caller = Callers['items'][number];

interface Found extends Caller {
  readonly nameKey: string;
  readonly phoneKey: string;
  readonly caseId: string;
}

/** People who called before, by the beginning of their name: a regular's number need not be typed again. */
@Injectable()
export class FindCaller {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run({ text }: FindCallers): Promise<Callers> {
    const [last, ...others] = [...nameWords(text)].reverse();
    const sql = callersSql[others.length];
    if (last === undefined || sql === undefined || text.length < 3) return { items: [] };
    const found = await this.db.query<Found>(sql, [this.db.acting.organisationId, ...nameRange(last), ...others]);
    const once = found.filter((one, at) => found.findIndex((other) => other.nameKey === one.nameKey && other.phoneKey === one.phoneKey) === at).slice(0, most);
    if (once.length > 0) this.audit.read({ action: 'contact.similar', subjectKind: 'case', shown: once.map(({ caseId }) => caseId) });
    return { items: once.map(({ personId, name, phone, email, reference, receivedOn }) => ({ personId, name, phone, email, reference, receivedOn })) };
  }
}
