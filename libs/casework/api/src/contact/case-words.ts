import { plainLetters } from '@accord/people/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const first = `
  INSERT INTO accord.case_words (organisation_id, case_id, received_at, words) VALUES ($1, $2, $3, accord.words_of($1, $4))
  ON CONFLICT (organisation_id, case_id) DO UPDATE SET words = accord.case_words.words || excluded.words`;
const more = `
  UPDATE accord.case_words SET words = words || to_tsvector('pg_catalog.english', $3) WHERE organisation_id = $1 AND case_id = $2`;

/** The words by which a case is found: of the story, and of whatever is written about it later. */
@Injectable()
export class CaseWords {
  constructor(private readonly db: Database) {}

  async begin(caseId: string, receivedAt: Date, story: string): Promise<void> {
    await this.db.change(first, [this.db.acting.organisationId, caseId, receivedAt, plainLetters(story)]);
  }

  /** Words of a letter, message or note that came later. */
  async add(caseId: string, said: string): Promise<void> {
    await this.db.change(more, [this.db.acting.organisationId, caseId, plainLetters(said)]);
  }
}
