import type { LikelyCase, Questions } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const isParty = `EXISTS (SELECT FROM accord.person p WHERE p.organisation_id = $1 AND p.email_key = $2 AND p.case_id = f.id) AS "senderIsParty"`;
const named = `
  SELECT f.id AS "caseId", f.reference, ${isParty} FROM accord.case_file f
  WHERE f.organisation_id = $1 AND (f.reference = ANY ($3) OR f.id IN (SELECT l.case_id FROM accord.letter l WHERE l.organisation_id = $1 AND l.message_id = ANY ($4)))
  ORDER BY f.reference`;
// Mail that nobody has looked at vouches for nobody: until triage its sender is only somebody who wrote once before.
const ofSender = `
  SELECT f.id AS "caseId", f.reference, true AS "senderIsParty" FROM accord.case_file f
  WHERE f.organisation_id = $1 AND f.id IN (SELECT p.case_id FROM accord.person p WHERE p.organisation_id = $1 AND p.email_key = $2)
    AND NOT (f.state = 'to-triage' AND f.channel IN ('e-mail', 'web-form'))
  ORDER BY f.reference LIMIT 2`;

/** The cases that a message may belong to. */
@Injectable()
export class KnownCases {
  constructor(private readonly db: Database) {}

  /** Cases named by our reference, or by the Message-ID of a letter of ours that the message answers. */
  async named({ references, messageIds, sender }: Questions): Promise<LikelyCase[]> {
    if (references.length === 0 && messageIds.length === 0) return [];
    return this.db.query<LikelyCase>(named, [this.db.acting.organisationId, sender, references, messageIds.map((id) => `<${id}>`)]);
  }

  /** Cases of which the sender is a known party; two are enough to know that there are several. */
  async ofSender({ sender }: Questions): Promise<LikelyCase[]> {
    return sender === null ? [] : this.db.query<LikelyCase>(ofSender, [this.db.acting.organisationId, sender]);
  }
}
