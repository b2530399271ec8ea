import type { OpenComplaint, TriagedPath } from '@accord/casework/contract';
import { questionOf, triageResultNames } from '@accord/casework/rules';
import type { TriageLetter } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const latest = `
  SELECT p.number, p.result, p.sentence, p.at, f.name AS by, p.nation, p.funding, p.stage, p.straight_because AS "straightBecause", p.raised_because AS "raisedBecause",
    CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'reference', c.reference) END AS "attachedTo",
    p.settled_on AS "settledOn", p.settled_how AS "settledHow", p.offered_on AS "offeredOn", p.offer_answer AS "offerAnswer", p.passed_to AS "passedTo",
    p.answer_given AS "answerGiven", p.decided_by AS "decidedBy", p.not_needed AS "notNeeded",
    (SELECT json_agg(json_build_object('letter', a.letter, 'answer', a.answer, 'note', a.note, 'toldWho', a.told_who, 'toldAt', a.told_at, 'toldReference', a.told_reference) ORDER BY a.letter)
     FROM accord.triage_answer a WHERE a.organisation_id = p.organisation_id AND a.path_id = p.id) AS answers
  FROM accord.triage_path p
  JOIN accord.staff f ON f.organisation_id = p.organisation_id AND f.id = p.by_id
  LEFT JOIN accord.case_file c ON c.organisation_id = p.organisation_id AND c.id = p.attached_to
  WHERE p.organisation_id = $1 AND p.case_id = $2 ORDER BY p.number DESC LIMIT 1`;

/** Open complaints of anybody who shares an address, number or NHS number with the people of this contact. */
const openComplaints = `
  SELECT c.id, c.reference, c.title, c.received_on AS "receivedOn" FROM accord.case_file c
  WHERE c.organisation_id = $1 AND c.id <> $2 AND c.type = 'complaint' AND c.closed_at IS NULL AND c.id IN (
    SELECT o.case_id FROM accord.person p JOIN accord.person o ON o.organisation_id = p.organisation_id AND o.email_key = p.email_key
    WHERE p.organisation_id = $1 AND p.case_id = $2 AND p.email_key IS NOT NULL
    UNION SELECT o.case_id FROM accord.person p JOIN accord.person o ON o.organisation_id = p.organisation_id AND o.phone_key = p.phone_key
    WHERE p.organisation_id = $1 AND p.case_id = $2 AND p.phone_key IS NOT NULL
    UNION SELECT o.case_id FROM accord.person p JOIN accord.person o ON o.organisation_id = p.organisation_id AND o.nhs_number = p.nhs_number
    WHERE p.organisation_id = $1 AND p.case_id = $2 AND p.nhs_number IS NOT NULL)
  ORDER BY c.received_at DESC, c.id DESC LIMIT 10`;

const complaint = `SELECT id, reference, title, received_on AS "receivedOn" FROM accord.case_file WHERE organisation_id = $1 AND id = $2 AND type = 'complaint' AND closed_at IS NULL`;

interface Kept extends Omit<TriagedPath, 'name' | 'answers' | 'notNeeded' | 'at'> {
  readonly at: Date;
  readonly decidedBy: TriageLetter;
  readonly notNeeded: TriageLetter[];
  readonly answers: { letter: TriageLetter; answer: 'yes' | 'no'; note: string; toldWho: string | null; toldAt: string | null; toldReference: string | null }[];
}

/** Walked paths, and what a contact may belong to. */
@Injectable()
export class TriageQueries {
  constructor(private readonly db: Database) {}

  /** The latest path of a file, or null when it has not been triaged. */
  async latest(caseId: string): Promise<TriagedPath | null> {
    const kept = await this.db.one<Kept>(latest, [this.db.acting.organisationId, caseId]);
    return kept ? viewOf(kept) : null;
  }

  openComplaintsOfSamePeople(caseId: string): Promise<OpenComplaint[]> {
    return this.db.query(openComplaints, [this.db.acting.organisationId, caseId]);
  }

  openComplaint(id: string): Promise<OpenComplaint | undefined> {
    return this.db.one(complaint, [this.db.acting.organisationId, id]);
  }
}

function viewOf({ decidedBy, notNeeded, answers, at, ...path }: Kept): TriagedPath {
  return {
    ...path,
    name: triageResultNames[path.result],
    at: at.toISOString(),
    answers: answers.map(({ letter, answer, note, toldWho, toldAt, toldReference }) => ({
      letter, answer, note, asks: questionOf(letter).asks,
      told: toldWho && toldAt ? { who: toldWho, at: new Date(toldAt).toISOString(), reference: toldReference ?? '' } : null,
    })),
    notNeeded: notNeeded.map((letter) => ({ letter, because: letter > decidedBy ? `${decidedBy} decided.` : 'It came in writing.' })),
  };
}
