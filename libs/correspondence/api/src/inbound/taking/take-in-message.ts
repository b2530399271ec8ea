import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { decide, receivedAt } from '@accord/correspondence/rules';
import type { Decision, InboundResult } from '@accord/correspondence/rules';
import { Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { InboundMessageRow } from '../messages/inbound.entities';
import type { ReadMessage } from '../reading/read-message';
import { ActOnMail } from './act-on-mail';
import { KeepMessage } from './keep-message';
import type { Kept } from './keep-message';
import { LookUp } from './look-up';
import type { LookedUp } from './look-up';
import { TellOthers } from './tell-others';

/** A message on its way in, and how it came. */
export interface Arrival {
  readonly raw: Buffer;
  readonly read: ReadMessage;
  readonly via: InboundMessageRow['via'];
  readonly namesAnotherOrganisation: boolean;
}

/** What became of it. */
export interface TakenIn {
  /** The stored message; null for a duplicate, of which nothing new is kept. */
  readonly id: string | null;
  readonly result: InboundResult;
  readonly reference: string | null;
  readonly reason: string | null;
}

/** Takes in one message within the open unit of work: looks up, decides, keeps it, acts. All of it commits, or none. */
@Injectable()
export class TakeInMessage {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly lookUp: LookUp,
    private readonly keep: KeepMessage,
    private readonly act: ActOnMail,
    private readonly others: TellOthers,
  ) {}

  async run(arrival: Arrival): Promise<TakenIn> {
    const found = await this.lookUp.run(arrival.read, arrival.namesAnotherOrganisation);
    return this.carryOut(arrival, found, decide(arrival.read.message, found.known));
  }

  /** Keeps it for a person to sort, unless we have it already; nothing else is tried with it. */
  async forPerson(arrival: Arrival): Promise<TakenIn> {
    const found = await this.lookUp.run(arrival.read, arrival.namesAnotherOrganisation);
    const again: Decision = { result: 'duplicate', reason: 'same-bytes' };
    return this.carryOut(arrival, found, found.known.sameBytes ? again : { result: 'to-sort', reason: 'unreadable' });
  }

  private async carryOut(arrival: Arrival, found: LookedUp, decision: Decision): Promise<TakenIn> {
    const { read } = arrival;
    const { result, reason } = decision;
    if (decision.result === 'duplicate') return { id: null, result, reason, reference: null };
    const now = this.clock.now();
    const at = new Date(Math.min(receivedAt(read.message.headers, now.getTime()), now.getTime()));
    const id = randomUUID();
    const home = await this.homeOf(decision, read, found, at);
    await this.keep.run({ ...arrival, id, decision, caseId: home?.caseId ?? null, receivedAt: at });
    this.audit.changed({ action: 'mail.received', caseId: home?.caseId ?? null, subjectKind: 'mail', subjectId: id, facts: { result, reason, via: arrival.via } });
    if (decision.result === 'reply') await this.act.join(decision.caseId, { id, subject: read.subject, text: read.text, receivedAt: at });
    if (decision.result === 'bounce') await this.others.ofBounce(decision.reason, read, id);
    if (decision.result === 'calendar-reply') await found.inviter?.answered({ ...decision.answer, answeredAt: at, mailId: id });
    return { id, result, reason, reference: home?.reference ?? null };
  }

  /** The case the message belongs to: the one it joins, or the contact it becomes. */
  private async homeOf(decision: Kept, read: ReadMessage, { known }: LookedUp, at: Date): Promise<{ caseId: string; reference: string } | null> {
    if (decision.result === 'contact') return this.act.makeContact(read, known, at);
    return decision.result === 'reply' ? decision : null;
  }
}
