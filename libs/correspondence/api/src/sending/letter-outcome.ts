import { Audit } from '@accord/access/api';
import { transitions } from '@accord/correspondence/rules';
import type { LetterAct, LetterBody } from '@accord/correspondence/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { LetterHistory } from '../letters/letter-history';
import { LetterQueries } from '../letters/letter.queries';
import type { LetterRecord } from '../letters/letter.queries';
import type { LetterRow } from '../letters/letter.entity';
import { LetterFacts } from './letter-facts';

const move = `
  UPDATE accord.letter SET state = $3, version = version + 1, updated_at = $4, trouble = $5,
    sent_at = coalesce($6, sent_at), smtp_answer = coalesce($7, smtp_answer), settled_by = coalesce($8, settled_by), settled_because = coalesce($9, settled_because)
  WHERE organisation_id = $1 AND id = $2 AND state = ANY ($10)`;
const cameBack = 'UPDATE accord.letter SET returned_at = $3, returned_mail_id = $4 WHERE organisation_id = $1 AND id = $2';
const signAgain = 'UPDATE accord.letter SET body = $3, remarks = $4, signatory_id = NULL, signed_at = NULL, queued_at = NULL WHERE organisation_id = $1 AND id = $2';
const keepFact = 'UPDATE accord.letter SET fact_id = $3 WHERE organisation_id = $1 AND id = $2';

interface Moved {
  readonly trouble?: string;
  readonly sentAt?: Date;
  readonly answer?: string;
  readonly settledBy?: string;
  readonly settledBecause?: string;
}

/** Writes down what became of a letter in the post, and the fact of the case that it is. */
@Injectable()
export class LetterOutcome {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly letters: LetterQueries,
    private readonly facts: LetterFacts,
    private readonly history: LetterHistory,
  ) {}

  /** The mail server took it: the case's commitment is met by this letter. */
  accepted(id: string, answer: string): Promise<boolean> {
    return this.sent(id, 'accept', { answer: answer.slice(0, 500), sentAt: this.clock.now() });
  }

  refused(id: string, because: string): Promise<boolean> {
    return this.move(id, 'refuseForGood', { trouble: because.slice(0, 500) });
  }

  inDoubt(id: string): Promise<boolean> {
    return this.move(id, 'loseTrack', { trouble: 'The sending stopped before its end was known.' });
  }

  /** It was signed for another day: back to the signatory, with the words as they would be today. */
  async lapsed({ id }: LetterRow, body: LetterBody, because: string): Promise<boolean> {
    if (!(await this.move(id, 'lapse', {}))) return false;
    await this.db.change(signAgain, [this.db.acting.organisationId, id, JSON.stringify(body), because]);
    return true;
  }

  /** A person says that it went, and what shows it. */
  async settledAsSent(letter: LetterRecord, evidence: string): Promise<boolean> {
    return this.sent(letter.id, 'settleAsSent', { settledBy: this.db.acting.staffId ?? undefined, settledBecause: evidence, sentAt: letter.queuedAt ?? this.clock.now() });
  }

  /** The recipient's server gave it back: the fact is undone and its commitment runs again. False when it was back already. */
  async returned(letter: LetterRecord, because: string, mailId: string | null): Promise<boolean> {
    const moved = await this.move(letter.id, 'comeBack', { trouble: because.slice(0, 500), sentAt: letter.sentAt ?? letter.queuedAt ?? this.clock.now() });
    if (!moved) return false;
    await this.db.change(cameBack, [this.db.acting.organisationId, letter.id, this.clock.now(), mailId]);
    if (letter.factId) await this.facts.undone(letter, letter.factId, mailId);
    return true;
  }

  private async sent(id: string, act: LetterAct, moved: Moved): Promise<boolean> {
    if (!(await this.move(id, act, moved))) return false;
    const letter = await this.letters.byId(id);
    const factId = letter ? await this.facts.done(letter, moved.sentAt ?? this.clock.now()) : null;
    if (factId) await this.db.change(keepFact, [this.db.acting.organisationId, id, factId]);
    return true;
  }

  private async move(id: string, act: LetterAct, { trouble = '', sentAt, answer, settledBy, settledBecause }: Moved): Promise<boolean> {
    const { from, to } = transitions[act];
    const { organisationId } = this.db.acting;
    const values = [organisationId, id, to, this.clock.now(), trouble, sentAt ?? null, answer ?? null, settledBy ?? null, settledBecause ?? null, [...from]];
    const moved = (await this.db.change(move, values)) === 1;
    const letter = moved ? await this.letters.byId(id) : undefined;
    if (!letter) return moved;
    this.audit.changed({ action: `letter.${to}`, caseId: letter.caseId, subjectKind: 'letter', subjectId: id, facts: { act, send: letter.sends } });
    await this.history.tell(letter, to, settledBecause ?? trouble);
    return moved;
  }
}
