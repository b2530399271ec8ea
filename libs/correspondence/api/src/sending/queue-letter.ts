import { Audit } from '@accord/access/api';
import type { LetterActed } from '@accord/correspondence/contract';
import { after } from '@accord/correspondence/rules';
import type { LetterAct } from '@accord/correspondence/rules';
import { Clock, Database, found, Promises } from '@accord/platform/api';
import { conflictWith, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { LetterDocuments } from '../documents/letter-documents';
import { CaseRecords } from '../letters/case-record';
import { LetterChecks } from '../letters/letter-checks';
import { LetterRow } from '../letters/letter.entity';

/** Puts a letter into the post: what goes is frozen and kept, and its sending is promised, all in one transaction. */
@Injectable()
export class QueueLetter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly promises: Promises,
    private readonly records: CaseRecords,
    private readonly checks: LetterChecks,
    private readonly documents: LetterDocuments,
  ) {}

  /** Freezes the letter as `version` saw it and posts it; `also` is saved with it (who signed, and the words with the name). */
  async fresh(letter: LetterRow, version: number, act: Extract<LetterAct, 'send' | 'sign'>, also: Partial<Pick<LetterRow, 'body' | 'signatoryId' | 'signedAt'>> = {}): Promise<LetterActed | Refusal | Conflict> {
    const record = found(await this.records.of(letter.caseId));
    const final = { ...letter, ...also };
    const refusal = await this.checks.whyNotReady(final, record);
    if (refusal) return refusal;
    const { recipient } = record;
    const frozen = {
      recipientId: recipient?.id ?? null, recipientName: recipient?.name ?? null, recipientEmail: recipient?.email ?? null, recipientAddress: recipient?.address ?? null, queuedAt: this.clock.now(),
    };
    const queued = await this.queue(letter, version, act, { ...also, ...(also.body ? { body: [...also.body] } : {}), ...frozen });
    if ('state' in queued) await this.documents.keep({ ...final, ...frozen, sends: letter.sends + 1 }, record);
    return queued;
  }

  /** A person said what became of the letter: the promise of its last sending is not in doubt, or failed, any more. */
  settled(letter: Pick<LetterRow, 'id' | 'sends'>): Promise<void> {
    return this.promises.settled(keyOf(letter));
  }

  /** Posts the same bytes once more, because a person decided so. */
  async again(letter: LetterRow, version: number, settled: QueryDeepPartialEntity<LetterRow>): Promise<LetterActed | Refusal | Conflict> {
    await this.settled(letter);
    return this.queue(letter, version, 'sendAgain', { ...settled, trouble: '' });
  }

  private async queue(letter: LetterRow, version: number, act: LetterAct, changes: QueryDeepPartialEntity<LetterRow>): Promise<LetterActed | Refusal | Conflict> {
    const { id, caseId } = letter;
    const state = after(letter.state, act);
    if (isRefused(state)) return state;
    const now = this.clock.now();
    const sends = letter.sends + 1;
    if (!(await this.db.update(LetterRow, id, version, { ...changes, state, sends, updatedAt: now }))) return conflictWith({ version: letter.version, state: letter.state });
    await this.promises.make({ kind: 'letter.send', caseId, subjectId: id, dueAt: now, dedupeKey: keyOf({ id, sends }) });
    this.audit.changed({ action: 'letter.queued', caseId, subjectKind: 'letter', subjectId: id, facts: { act, send: sends, kind: letter.kind } });
    return { id, state, version: version + 1 };
  }
}

const keyOf = ({ id, sends }: Pick<LetterRow, 'id' | 'sends'>): string => `letter:${id}:${sends}`;
