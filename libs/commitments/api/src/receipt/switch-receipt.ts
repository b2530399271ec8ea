import { Audit } from '@accord/access/api';
import { KnowledgeChanges, OrganisationCalendar } from '@accord/calendar/api';
import type { ActMade, SwitchReceiptOff, SwitchReceiptOn } from '@accord/commitments/contract';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { StartRedating } from '../redating/start-redating';
import { notYetRead } from '../rule-book/not-yet-read';
import { ReceiptPractices, type ConfirmedPractice } from './receipt-practices';

/**
 * Switches the shift of what comes out of hours on or off, by an act of a named person. It counts for what is written down afterwards; what
 * stands moves only where somebody moves it.
 */
@Injectable()
export class SwitchReceipt {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly changes: KnowledgeChanges,
    private readonly practices: ReceiptPractices,
    private readonly redating: StartRedating,
    private readonly audit: Audit,
  ) {}

  /** Somebody confirmed the words of the organisation's own procedure. */
  async on({ readBy, readOn, ...practice }: SwitchReceiptOn): Promise<ActMade | Refusal> {
    return notYetRead(readOn, this.calendar.today()) ?? this.act(`Receipt out of hours: from ${practice.cutOff}`, practice.source, { ...practice, confirmedBy: readBy, confirmedOn: readOn });
  }

  async off({ reason }: SwitchReceiptOff): Promise<ActMade | Refusal> {
    await this.changes.hold();
    const [last] = await this.practices.all();
    if (!last?.practice) return { refused: 'off-already', because: 'It is off already: receipt counts on the day it happened.', field: 'reason' };
    return this.act('Receipt out of hours: switched off', reason, null);
  }

  private async act(title: string, reason: string, practice: ConfirmedPractice | null): Promise<ActMade> {
    const number = await this.changes.add({ kind: 'rule', title, reason });
    await this.practices.add(number, practice);
    this.calendar.forget();
    const made = await this.redating.run(number);
    this.audit.changed({ action: 'receipt.switched', subjectKind: 'act', subjectId: made.id, facts: { number, on: practice !== null, cutOff: practice?.cutOff ?? null } });
    return made;
  }
}
