import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, isAfter } from '@accord/calendar/rules';
import type { RecordAnswer, Stepped } from '@accord/mediation/contract';
import { allAgree, sideThatSaidNo } from '@accord/mediation/rules';
import { Database, found, Promises } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import type { MediationRecord } from '../way/mediation.record';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { lapse } from './let-offer-lapse';

const save = `
  UPDATE accord.mediation_party SET answer = $3, answered_on = $4, answered_by = $5, consents = $6, reason = $7
  WHERE organisation_id = $1 AND id = $2`;

/** Writes down what one party answered. When the last one agrees, or one says no, the mediation goes on by itself. */
@Injectable()
export class RecordPartyAnswer {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
    private readonly promises: Promises,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, partyId: string, { version, ...said }: RecordAnswer, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    found(record.parties.find((party) => party.id === partyId));
    const refusal = this.whyNot(record, said);
    if (refusal) return refusal;
    const { answer, answeredOn, answeredBy, reason } = said;
    const consents = answer === 'accepted' ? said.consents : [];
    await this.db.change(save, [this.db.acting.organisationId, partyId, answer, answeredOn, answeredBy, consents, reason]);
    this.audit.changed({ action: 'mediation.answered', caseId: record.caseId, subjectKind: 'mediation-party', subjectId: partyId, facts: { answer, consents } });
    return this.goOn(await this.open.again(id));
  }

  private whyNot({ state }: MediationRecord, { answer, answeredOn, consents }: Omit<RecordAnswer, 'version'>): Refusal | null {
    if (state !== 'offered') return refuse('not-offered', 'An answer is recorded while the offer is open. To take consent back, withdraw.');
    if (answer === 'accepted' && !consents.includes('take-part')) return { ...refuse('nothing-agreed', 'Tick what they agreed to, or record that they said no.'), field: 'consents' };
    const today = this.calendar.today();
    return isAfter(day(answeredOn), today) ? { ...refuse('in-the-future', 'That day has not come yet. Enter today or an earlier day.'), field: 'answeredOn' } : null;
  }

  private async goOn(record: MediationRecord): Promise<Stepped | Refusal | Conflict> {
    if (sideThatSaidNo(record.parties)) return this.end(record);
    if (!allAgree(record.parties)) return this.advance.stay(record);
    await this.promises.withdraw(`${lapse}:${record.id}`);
    return this.advance.run(record, { step: 'all-agree', roles: [], changes: { reply: 'accepted' } });
  }

  private async end(record: MediationRecord): Promise<Stepped | Refusal | Conflict> {
    await this.promises.withdraw(`${lapse}:${record.id}`);
    const reply = sideThatSaidNo(record.parties) === 'patient' ? 'declined-by-patient-side' : 'declined-by-staff-side';
    return this.advance.run(record, { step: 'decline', roles: [], changes: { reply } });
  }
}
