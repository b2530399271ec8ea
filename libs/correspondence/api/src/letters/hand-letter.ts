import { Audit } from '@accord/access/api';
import type { LetterActed } from '@accord/correspondence/contract';
import { after, kindsOfLetter } from '@accord/correspondence/rules';
import type { LetterAct } from '@accord/correspondence/rules';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseRecords } from './case-record';
import { LetterChecks } from './letter-checks';
import { LetterHistory } from './letter-history';
import { LetterRow } from './letter.entity';
import { LetterQueries } from './letter.queries';

type Handing = Extract<LetterAct, 'askForSignature' | 'takeBack' | 'return'>;

/** What handing over reads and tells beside the letter. */
@Injectable()
export class HandingParts {
  constructor(
    readonly records: CaseRecords,
    readonly checks: LetterChecks,
    readonly history: LetterHistory,
  ) {}
}

/** Hands a letter from the desk to whoever signs, and back. */
@Injectable()
export class HandLetter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly letters: LetterQueries,
    private readonly parts: HandingParts,
  ) {}

  /** `remarks` stand on the letter from its return until it is handed over again. */
  async run(id: string, version: number, act: Handing, remarks = ''): Promise<LetterActed | Refusal | Conflict> {
    const letter = found(await this.letters.byId(id));
    const state = after(letter.state, act);
    if (isRefused(state)) return state;
    const stopped = act === 'askForSignature' ? await this.stopped(letter) : null;
    if (stopped) return stopped;
    if (!(await this.db.update(LetterRow, id, version, { state, remarks, updatedAt: this.clock.now() }))) return conflictWith({ version: letter.version, state: letter.state, body: letter.body });
    this.audit.changed({ action: acts[act], caseId: letter.caseId, subjectKind: 'letter', subjectId: id });
    await this.parts.history.tellHanding(letter, act, remarks);
    return { id, state, version: version + 1 };
  }

  private async stopped(letter: LetterRow): Promise<Refusal | null> {
    if (!kindsOfLetter[letter.kind].signed) return refuse('needs-no-signature', 'This letter needs no signature. Send it.');
    return this.parts.checks.whyNotReady(letter, found(await this.parts.records.of(letter.caseId)));
  }
}

const acts: Readonly<Record<Handing, string>> = { askForSignature: 'letter.handed-over', takeBack: 'letter.taken-back', return: 'letter.returned' };
