import { OrganisationCalendar } from '@accord/calendar/api';
import { startOfLondonDay, Temporal } from '@accord/calendar/rules';
import type { Offer, Stepped } from '@accord/mediation/contract';
import { Database, Promises } from '@accord/platform/api';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { PartyRow } from '../rows/party.entity';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';
import { lapse } from './let-offer-lapse';
import { NameParties } from './name-parties';
import type { NewPartyRow } from './name-parties';

/** The wording of the offer that both sides get; kept with the offer, so that it is known later what was said. */
export const leaflet = 'offer-2026-1';
/** Offers mediation to both sides, each told that a "no" changes nothing; promises to look again after the reply date. */
@Injectable()
export class OfferMediation {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly promises: Promises,
    private readonly parties: NameParties,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, request: Offer, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, request.version, me);
    if (isConflict(record)) return record;
    const parties = await this.parties.run(record, request);
    if (isRefused(parties)) return parties;
    const replyBy = Temporal.PlainDate.from(request.replyBy);
    const taken = await this.advance.run(record, {
      step: 'offer', roles: me.roles, over: { parties: parties.map(factOf), replyBy },
      changes: { summary: request.summary, offeredOn: this.calendar.today().toString(), offeredBy: me.staffId, leaflet, replyBy: request.replyBy },
    });
    if (isRefused(taken) || isConflict(taken)) return taken;
    await this.db.insert(PartyRow, parties);
    const dueAt = new Date(startOfLondonDay(replyBy.add({ days: 1 })).epochMilliseconds);
    await this.promises.make({ kind: lapse, caseId: record.caseId, subjectId: id, dueAt, dedupeKey: `${lapse}:${id}` });
    return taken;
  }
}

const factOf = ({ side, forSomebody, authorityChecked }: NewPartyRow) => ({ side, answer: null, consents: [], authorityChecked: !forSomebody || authorityChecked });
