import type { Staff } from '@accord/access/api';
import {
  AskOneMediator, BookOneSession, CloseMediation, DeclareLinks, Mediations, OfferMediation, RecordMediationOutcome, RecordOneSession, RecordPartyAnswer, ScreenCase, WithdrawMediation,
} from '@accord/mediation/api';
import type { MediationRecord } from '@accord/mediation/api';
import * as asked from '@accord/mediation/contract';
import { linkCodes, suitabilityCodes } from '@accord/mediation/rules';
import type { Result, SessionKind, SessionOutcome } from '@accord/mediation/rules';
import { PeopleOfCase } from '@accord/casework/api';
import type { Conflict, Refusal } from '@accord/platform/rules';
import type { Type } from '@nestjs/common';
import type { DemoPost } from './demo-post';
import { mediationStaff } from './stories';
import type { MediationDesk } from './mediation-desk';
import { dayOf } from './told';
import type { Step, Told } from './told';

const calm = Object.fromEntries(suitabilityCodes.map((code) => [code, ['speak-freely', 'about-understanding', 'meet-again'].includes(code) ? 'yes' : 'no']));
const noLinks = Object.fromEntries(linkCodes.map((link) => [link, 'none']));

/** A meeting on a working day counted from today, at an hour UTC. No two of the demo's fall on one day and hour. */
export interface Meeting {
  readonly kind: SessionKind;
  readonly days: number;
  readonly hour: number;
}

/** Mediation as its people arrange it, one act after the other; what was said in it has no place here. */
export class TellMediation {
  constructor(
    private readonly post: DemoPost,
    private readonly desk: MediationDesk,
  ) {}

  screen: Step = (told) => this.screened(told, calm);
  /** A police matter is open: it is looked at again when that has ended. */
  findUnsuitable: Step = (told) => this.screened(told, { ...calm, 'criminal-inquiry': 'yes' });

  /** Offered to the person who complains and a member of staff, `days` days ago; an answer is asked for within `within` days. */
  offer = (days: number, within = 14): Step => async (told) => {
    const at = told.daysAgo(days);
    const record = await this.record(told);
    const [person] = await told.act(handlerOf(told), at, PeopleOfCase, async (people) => (await people.show(told.id)).items.filter(({ roles }) => roles.includes('complainant')));
    const name = told.chance.of(mediationStaff);
    const staff = [{ name, email: `${name.split(' ').at(-1)?.toLowerCase() ?? 'staff'}.${told.chance.whole(10, 99)}@${told.teller.filled.organisation.domain}`, managerTold: true, supportOffered: true }];
    const replyBy = dayOf(new Date(at.getTime() + within * 86_400_000));
    const said = asked.Offer.parse({ personIds: person ? [person.id] : [], authorityChecked: true, staff, replyBy, summary: `${told.beginning.story.issues[0]?.text ?? 'What happened'}. Both sides would like to understand what happened.`, version: record.version });
    await told.act(handlerOf(told), at, OfferMediation, (offering, me) => offering.run(record.id, said, me));
  };

  /** The reply date passes without an answer. */
  lapse: Step = async (told) => {
    const { replyBy } = await this.record(told);
    await this.post.goesOut(told, new Date(Date.parse(`${replyBy ?? ''}T00:30:00Z`) + 86_400_000));
  };

  /** Both sides say yes. */
  agree: Step = async (told) => {
    for (const party of (await this.record(told)).parties) await this.answer(told, party.id, 'accepted');
  };

  /** One side says yes, the other nothing yet. */
  halfAgree: Step = async (told) => {
    const [first] = (await this.record(told)).parties;
    if (first) await this.answer(told, first.id, 'accepted');
  };

  decline: Step = async (told) => {
    const staff = (await this.record(told)).parties.find(({ side }) => side === 'staff');
    if (staff) await this.answer(told, staff.id, 'declined');
  };

  withdraw: Step = async (told) => {
    const { id, version } = await this.record(told);
    await told.act(handlerOf(told), told.soon(120), WithdrawMediation, (withdrawing, me) => withdrawing.run(id, { by: 'patient', version }, me));
  };

  ask: Step = (told) => this.run(told, AskOneMediator, (use, { id, version }, me) => use.run(id, { mediatorId: this.desk.nextMediator(), version }, me));
  declareClear: Step = (told) => this.run(told, DeclareLinks, (use, { id, version }, me) => use.run(id, { answers: asked.Declare.shape.answers.parse(noLinks), version }, me));
  /** The mediator has worked on the ward: every party would have to waive it in writing. */
  declareLink: Step = (told) =>
    this.run(told, DeclareLinks, (use, { id, version }, me) => use.run(id, { answers: asked.Declare.shape.answers.parse({ ...noLinks, 'ward-or-practice': 'some' }), version }, me));

  /** A meeting is booked and everybody is invited. */
  book = ({ kind, days, hour }: Meeting): Step => async (told) => {
    const at = told.soon(30);
    const { id, version, parties } = await this.record(told);
    const comes = kind === 'pre-meeting' ? parties.filter(({ side }) => side === 'patient') : parties;
    const said = asked.BookSession.parse({
      kind, mode: 'in-person', minutes: kind === 'pre-meeting' ? 60 : 120, partyIds: comes.map((party) => party.id), startsAt: workingDay(told.now, days, hour).toISOString(),
      roomIds: this.desk.roomsFor(kind), needs: [{ code: 'step-free', confirmed: true }, { code: 'water-and-tissues', confirmed: false }], version,
    });
    await told.act(this.desk.coordinator, at, BookOneSession, (booking, me) => booking.run(id, said, me));
    await this.post.goesOut(told, told.soon());
  };

  /** How the meeting that is over went. */
  meet = ({ days, hour }: Meeting, outcome: SessionOutcome): Step => async (told) => {
    const { id, version } = await this.record(told);
    const sessionId = await this.desk.sessionOf(told, id);
    const said = asked.RecordSession.parse({ outcome, version });
    await told.act(this.desk.coordinator, told.at(new Date(workingDay(told.now, days, hour).getTime() + 2.5 * 3_600_000)), RecordOneSession, (recording, me) => recording.run(id, sessionId, said, me));
  };

  result = (result: Result, releasedWords = ''): Step => async (told) => {
    const { id, version, parties } = await this.record(told);
    const at = told.soon(10);
    const said = asked.RecordOutcome.parse({ result, onDate: dayOf(at), releasedWords, releasedBy: parties.map((party) => party.id), version });
    await told.act(this.desk.coordinator, at, RecordMediationOutcome, (recording, me) => recording.run(id, said, me));
  };

  close: Step = (told) => this.run(told, CloseMediation, (use, { id, version }, me) => use.run(id, { version }, me));

  private async screened(told: Told, answers: object): Promise<void> {
    const said = asked.Screen.parse({ answers, wants: [], reviewOn: null });
    await told.act(handlerOf(told), told.soon(60), ScreenCase, (screening, me) => screening.run(told.id, said, me));
  }

  private async answer(told: Told, partyId: string, answer: 'accepted' | 'declined'): Promise<void> {
    const at = told.soon(24 * 60);
    const { id, version } = await this.record(told);
    const consents = answer === 'accepted' ? ['take-part', 'share-summary'] : [];
    const said = asked.RecordAnswer.parse({ answer, answeredOn: dayOf(at), answeredBy: 'phone', consents, reason: answer === 'declined' ? 'too-soon' : null, version });
    await told.act(handlerOf(told), at, RecordPartyAnswer, (recording, me) => recording.run(id, partyId, said, me));
  }

  private async run<U>(told: Told, useCase: Type<U>, deed: (use: U, record: MediationRecord, me: Staff) => Promise<unknown | Refusal | Conflict>): Promise<void> {
    const record = await this.record(told);
    await told.act(this.desk.coordinator, told.soon(45), useCase, (use, me) => deed(use, record, me));
  }

  private record(told: Told): Promise<MediationRecord> {
    return told.act(this.desk.coordinator, told.now, Mediations, async (mediations) => {
      const open = await mediations.openOf(told.id);
      const record = open && (await mediations.byId(open.id));
      if (!record) throw new Error('This case has no open mediation');
      return record;
    });
  }
}

/** That many working days before or after today, at the hour; today only while the hour is still to come. */
export function workingDay(now: Date, days: number, hour: number): Date {
  const at = new Date(now);
  at.setUTCHours(hour, 0, 0, 0);
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  if (days === 0 && at <= now) left = 1;
  while (left > 0 || isWeekend(at)) {
    at.setUTCDate(at.getUTCDate() + step);
    if (!isWeekend(at) && left > 0) left -= 1;
  }
  return at;
}

const isWeekend = (at: Date): boolean => at.getUTCDay() === 0 || at.getUTCDay() === 6;

const handlerOf = (told: Told): string => told.beginning.handler;
