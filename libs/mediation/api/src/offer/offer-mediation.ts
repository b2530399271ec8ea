import { randomUUID } from 'node:crypto';
import { OrganisationCalendar } from '@accord/calendar/api';
import { startOfLondonDay, Temporal } from '@accord/calendar/rules';
import type { NewParty, Offer, Stepped } from '@accord/mediation/contract';
import { Database, Promises } from '@accord/platform/api';
import { isConflict, isRefused, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { PartyRow } from '../rows/party.entity';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { lapse } from './let-offer-lapse';

/** The wording of the offer that both sides get; kept with the offer, so that it is known later what was said. */
export const leaflet = 'offer-2026-1';
const peopleOfCase = `SELECT id FROM accord.person WHERE organisation_id = $1 AND case_id = $2 AND id = ANY ($3)`;
const colleagues = `SELECT id FROM accord.staff WHERE organisation_id = $1 AND disabled_at IS NULL AND id = ANY ($2)`;

/** Offers mediation to both sides, each told that a "no" changes nothing; promises to look again after the reply date. */
@Injectable()
export class OfferMediation {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly promises: Promises,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { parties, replyBy, summary, version }: Offer, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    const unknown = await this.whoIsUnknown(record.caseId, parties);
    if (unknown) return unknown;
    const rows = parties.map((party) => this.rowOf(party, record.caseId, id));
    const facts = rows.map(({ side, forSomebody, authorityChecked }) => ({ side, answer: null, consents: [], authorityChecked: !forSomebody || authorityChecked }));
    const offeredOn = this.calendar.today().toString();
    const taken = await this.advance.run(record, {
      step: 'offer', roles: me.roles, over: { parties: facts, replyBy: Temporal.PlainDate.from(replyBy) },
      changes: { summary, offeredOn, offeredBy: me.staffId, leaflet, replyBy },
    });
    if (isRefused(taken) || isConflict(taken)) return taken;
    await this.db.insert(PartyRow, rows);
    const dueAt = new Date(startOfLondonDay(Temporal.PlainDate.from(replyBy).add({ days: 1 })).epochMilliseconds);
    await this.promises.make({ kind: lapse, caseId: record.caseId, subjectId: id, dueAt, dedupeKey: `${lapse}:${id}` });
    return taken;
  }

  private async whoIsUnknown(caseId: string, parties: readonly NewParty[]): Promise<Refusal | null> {
    const people = parties.flatMap((party) => ('personId' in party ? [party.personId] : []));
    const staff = parties.flatMap((party) => ('staffId' in party ? [party.staffId] : []));
    if (new Set([...people, ...staff]).size < people.length + staff.length) return refuse('party-twice', 'Somebody is named twice. Name each person once.');
    const { organisationId } = this.db.acting;
    const known = await Promise.all([this.db.query(peopleOfCase, [organisationId, caseId, people]), this.db.query(colleagues, [organisationId, staff])]);
    if (known[0].length < people.length) return refuse('not-of-this-case', 'Choose the patient side from the people of this case.');
    return known[1].length < staff.length ? refuse('no-such-colleague', 'Choose a colleague from the list, or enter a name.') : null;
  }

  private rowOf(party: NewParty, caseId: string, mediationId: string) {
    const patient = party.side === 'patient' ? party : null;
    const staff = party.side === 'staff' ? party : null;
    return {
      organisationId: this.db.acting.organisationId, id: randomUUID(), caseId, mediationId, side: party.side,
      personId: patient?.personId ?? null, staffId: staff && 'staffId' in staff ? staff.staffId : null,
      name: staff && 'name' in staff ? staff.name : '', email: staff && 'name' in staff ? staff.email : '', part: staff?.part ?? '',
      forSomebody: patient?.forSomebody ?? false, authorityChecked: patient?.authorityChecked ?? false,
      managerTold: staff?.managerTold ?? false, supportOffered: staff?.supportOffered ?? false,
      answer: null, answeredOn: null, answeredBy: null, consents: [], reason: null,
    };
  }
}
