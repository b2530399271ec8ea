import { Audit } from '@accord/access/api';
import type { FindSimilar, SimilarContact, SimilarContacts as Similar } from '@accord/casework/contract';
import { emailKey, nameWords, nhsNumber, phoneKey } from '@accord/people/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const most = 20;
const named = (words: string, because: string) => `
    SELECT n.case_id, '${because}' AS because FROM accord.person_name n
    WHERE n.organisation_id = $1 AND n.word = (${words}::text[])[1] AND cardinality(${words}::text[]) > 1 AND NOT EXISTS (
      SELECT FROM unnest((${words}::text[])[2:]) AS other WHERE NOT EXISTS (
        SELECT FROM accord.person_name m WHERE m.organisation_id = $1 AND m.word = other COLLATE "C" AND m.person_id = n.person_id))`;
const similar = `
  WITH hit AS (
    SELECT case_id, 'phone' AS because FROM accord.person WHERE organisation_id = $1 AND phone_key = $2
    UNION ALL SELECT case_id, 'email' FROM accord.person WHERE organisation_id = $1 AND email_key = $3
    UNION ALL SELECT case_id, 'nhs-number' FROM accord.person WHERE organisation_id = $1 AND nhs_number = ANY($4::text[])
    UNION ALL ${named('$5', 'name')}
    UNION ALL ${named('$6', 'name')}
  )
  SELECT f.id, f.reference, f.received_on AS "receivedOn", f.type, f.state, f.title, h.because
  FROM (SELECT case_id, array_agg(DISTINCT because) AS because FROM hit GROUP BY case_id) h
  JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = h.case_id
  ORDER BY f.received_at DESC, f.id DESC LIMIT ${most + 1}`;

/** Earlier contacts of the same people, found while the story is still being told. */
@Injectable()
export class SimilarContacts {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run(typed: FindSimilar): Promise<Similar> {
    const keys = keysOf(typed);
    if (keys.every((key) => key === null || key.length === 0)) return { items: [], more: false, openComplaintId: null };
    const rows = await this.db.query<SimilarContact>(similar, [this.db.acting.organisationId, ...keys]);
    const items = rows.slice(0, most);
    if (items.length > 0) this.audit.read({ action: 'contact.similar', subjectKind: 'case', shown: items.map(({ id }) => id) });
    const complaint = items.find(({ type, state }) => type === 'complaint' && state !== 'closed');
    return { items, more: rows.length > most, openComplaintId: complaint?.id ?? null };
  }
}

/** Phone, e-mail, numbers, words of the caller's and of the patient's name: the rarest guess first, since the index begins there. */
function keysOf({ phone, email, nhsNumber: own, name, patientName, patientNhsNumber }: FindSimilar) {
  const numbers = [own, patientNhsNumber].map((typed) => nhsNumber(typed).digits).filter((digits) => digits !== null && digits.length >= 5);
  return [phoneKey(phone).key, emailKey(email), numbers, longestFirst(name), longestFirst(patientName)] as const;
}

const longestFirst = (name: string): readonly string[] => [...nameWords(name)].sort((one, other) => other.length - one.length);
