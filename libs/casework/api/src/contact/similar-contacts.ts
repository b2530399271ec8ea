import { Audit } from '@accord/access/api';
import type { FindSimilar, SimilarContact, SimilarContacts as Similar } from '@accord/casework/contract';
import { casesKnownBy, casesNamed } from '@accord/people/api';
import { emailKey, nameWords, nhsNumber, phoneKey } from '@accord/people/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const most = 20;

/** One statement for each number of words in the two names; `$2` phone, `$3` e-mail, `$4`, `$5` patient numbers, then the words. */
function similarSql(words: number, patientWords: number): string {
  const parameters = (from: number, count: number) => Array.from({ length: count }, (_, at) => `$${from + at}`);
  const hits = [
    casesKnownBy('phone_key', 'phone', '$2'), casesKnownBy('email_key', 'email', '$3'), casesKnownBy('nhs_number', 'nhs-number', '$4'), casesKnownBy('nhs_number', 'nhs-number', '$5'),
    ...(words > 1 ? [casesNamed(parameters(6, words))] : []),
    ...(patientWords > 1 ? [casesNamed(parameters(6 + words, patientWords))] : []),
  ];
  return `
    WITH hit AS (${hits.join(' UNION ALL ')})
    SELECT f.id, f.reference, f.received_on AS "receivedOn", f.type, f.state, f.title, h.because
    FROM (SELECT case_id, array_agg(DISTINCT by ORDER BY by) AS because FROM hit GROUP BY case_id) h
    CROSS JOIN LATERAL (SELECT * FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = h.case_id OFFSET 0) f
    ORDER BY f.received_at DESC, f.id DESC LIMIT ${most + 1}`;
}

/** Earlier contacts of the same people, found while the story is still being told. */
@Injectable()
export class SimilarContacts {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async run(typed: FindSimilar): Promise<Similar> {
    const { keys, words, patientWords } = keysOf(typed);
    if (keys.every((key) => key === null) && words.length + patientWords.length === 0) return { items: [], more: false, openComplaintId: null };
    const values = [this.db.acting.organisationId, ...keys, ...words, ...patientWords];
    const rows = await this.db.query<SimilarContact>(similarSql(words.length, patientWords.length), values);
    const items = rows.slice(0, most);
    if (items.length > 0) this.audit.read({ action: 'contact.similar', subjectKind: 'case', shown: items.map(({ id }) => id) });
    const complaint = items.find(({ type, state }) => type === 'complaint' && state !== 'closed');
    return { items, more: rows.length > most, openComplaintId: complaint?.id ?? null };
  }
}

/** By what the people are compared. One word of a name is not a person: it is left out. */
function keysOf({ phone, email, nhsNumber: own, name, patientName, patientNhsNumber }: FindSimilar) {
  const number = (typed: string) => nhsNumber(typed).digits;
  return { keys: [phoneKey(phone).key, emailKey(email), number(own), number(patientNhsNumber)], words: longestFirst(name), patientWords: longestFirst(patientName) };
}

/** The longest word is the rarest guess: the index begins there. Six are enough to know a person. */
function longestFirst(name: string): readonly string[] {
  const words = [...nameWords(name)].sort((one, other) => other.length - one.length).slice(0, 6);
  return words.length > 1 ? words : [];
}
