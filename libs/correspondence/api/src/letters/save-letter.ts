import { Audit } from '@accord/access/api';
import type { LetterActed, SaveLetter as SaveRequest } from '@accord/correspondence/contract';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { LetterRow } from './letter.entity';
import { LetterQueries } from './letter.queries';

/** Saves the words of a draft; the loser of two writers gets what was saved, part by part. */
@Injectable()
export class SaveLetter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly letters: LetterQueries,
  ) {}

  async run(id: string, { version, body, format }: SaveRequest): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    if (letter.state !== 'draft') return refuse('not-a-draft', 'This letter can no longer be changed. Look at it again.');
    const saved = await this.db.update(LetterRow, id, version, { body: [...body], format, updatedAt: this.clock.now() });
    if (!saved) return conflictWith({ version: letter.version, body: letter.body, format: letter.format, updatedAt: letter.updatedAt.toISOString() });
    this.audit.changed({ action: 'letter.saved', caseId: letter.caseId, subjectKind: 'letter', subjectId: id, facts: { version: version + 1 } });
    return { id, state: 'draft', version: version + 1 };
  }
}
