import { AgreeIssues, AssignCase, CloseCase, ConfirmTriage, LogContact, WriteIssue, AddNote, CaseFiles } from '@accord/casework/api';
import * as asked from '@accord/casework/contract';
import { RecordFact } from '@accord/commitments/api';
import { day } from '@accord/calendar/rules';
import { Database } from '@accord/platform/api';
import type { Chance } from './chance';
import { firstNames, surnames } from './stories';
import type { Story } from './stories';
import type { Teller } from './teller';
import { findOut, learn, look } from './tell-findings';

/** Where a told case stands today. */
export type Ending =
  | 'to-triage' | 'concern' | 'concern-settled' | 'received' | 'acknowledged' | 'issues-agreed' | 'looking' | 'findings' | 'closed';

export interface Telling {
  readonly story: Story;
  readonly ending: Ending;
  /** When it reached the organisation. */
  readonly at: Date;
}

const order: readonly Ending[] = ['to-triage', 'concern', 'received', 'acknowledged', 'issues-agreed', 'looking', 'findings', 'closed'];
const hour = 3_600_000;

/** Working hours only: some days later, at a time of the working day. */
export function later(at: Date, days: number, chance: Chance, now: Date): Date {
  const then = new Date(at.getTime() + days * 24 * hour + chance.whole(1, 40) * 60_000);
  if (then.getUTCDay() === 6) then.setUTCDate(then.getUTCDate() + 2);
  if (then.getUTCDay() === 0) then.setUTCDate(then.getUTCDate() + 1);
  return then > now ? new Date(now.getTime() - chance.whole(5, 90) * 60_000) : then;
}

const no = { answer: 'no' as const };
const safe = { A: no, B: no, C: no, D: no };

/** Tells one case from its first word to where it stands, through the use cases. Answers its id. */
export async function tellCase(teller: Teller, { story, ending, at }: Telling, chance: Chance, now: Date): Promise<string> {
  const officer = teller.oneOf(...(chance.is(0.6) ? ['pals'] : ['pals2', 'pals']));
  const handler = teller.oneOf(...(chance.is(0.5) ? ['complaints'] : ['complaints2', 'complaints']));
  const { id } = await teller.act(officer, at, LogContact, async (log) => log.run(asked.LogContact.parse(await said(teller, story, chance, at))));
  const reached = (stage: Ending) => order.indexOf(ending === 'concern-settled' ? 'concern' : ending) >= order.indexOf(stage);
  if (!reached('concern')) return id;
  const triagedAt = later(at, 0, chance, now);
  if (ending === 'concern' || ending === 'concern-settled') return tellConcern(teller, { id, officer, triagedAt, at, settled: ending === 'concern-settled', story }, chance, now);
  await triage(teller, officer, triagedAt, id, { ...safe, E: no, F: { answer: 'yes' } });
  await assign(teller, officer, triagedAt, id, handler);
  if (!reached('acknowledged')) return id;
  await acknowledge(teller, handler, later(at, chance.is(0.9) ? chance.whole(0, 2) : chance.whole(5, 6), chance, now), id, chance);
  if (!reached('issues-agreed')) return id;
  await agree(teller, handler, later(at, chance.whole(4, 7), chance, now), id, story);
  if (reached('looking')) await look(teller, handler, later(at, chance.whole(9, 14), chance, now), id, story);
  if (reached('findings')) await findOut(teller, handler, later(at, chance.whole(15, 19), chance, now), id, story);
  if (ending !== 'closed') return id;
  await learn(teller, handler, later(at, chance.whole(18, 20), chance, now), id, story, chance);
  await close(teller, handler, later(at, chance.whole(21, 38), chance, now), id, story, chance);
  return id;
}

async function tellConcern(teller: Teller, { id, officer, triagedAt, at, settled, story }: { id: string; officer: string; triagedAt: Date; at: Date; settled: boolean; story: Story }, chance: Chance, now: Date): Promise<string> {
  const spoken = story.channel === 'phone' || story.channel === 'in-person';
  if (settled && spoken) {
    const on = at.toISOString().slice(0, 10);
    await triage(teller, officer, triagedAt, id, { ...safe, E: no, F: no, G: { answer: 'yes' } }, { settled: { on, how: 'The ward sister rang back, explained and apologised.' } });
    return id;
  }
  const on = triagedAt.toISOString().slice(0, 10);
  await triage(teller, officer, triagedAt, id, { ...safe, E: no, F: no, G: no, H: { answer: 'yes' } }, { offer: { on, answer: 'keeps-concern' } });
  await assign(teller, officer, triagedAt, id, officer);
  await teller.act(officer, later(triagedAt, 1, chance, now), AddNote, (note) => note.run(id, asked.AddNote.parse({ kind: 'call-out', text: 'Rang the service. They will ring the family back and write the plan down.' })));
  if (settled) await closeAs(teller, officer, later(at, chance.whole(2, 9), chance, now), id, 'answered', ['explanation'], 'yes');
  return id;
}

function triage(teller: Teller, who: string, at: Date, id: string, answers: object, more: object = {}) {
  const { nation } = teller.filled.organisation;
  const stage = nation === 'scotland' && 'F' in answers && (answers.F as { answer: string }).answer === 'yes' ? { stage: 1 } : {};
  return teller.act(who, at, ConfirmTriage, async (confirm, me) => confirm.run(id, asked.ConfirmTriage.parse({ version: await versionOf(teller, id), answers, nation, funding: 'nhs', ...stage, ...more }), me));
}

async function assign(teller: Teller, by: string, at: Date, id: string, to: string): Promise<void> {
  const ownerId = teller.staff(to).staffId;
  await teller.act(by, at, AssignCase, async (giving) => giving.give(id, { ownerId, version: await versionOf(teller, id) }));
}

async function acknowledge(teller: Teller, who: string, at: Date, id: string, chance: Chance): Promise<void> {
  const text = chance.of(['Rang to thank them, offered to talk about how we look into it and how long it will take.', 'Spoke for ten minutes. Offered to agree the issues and the time together.']);
  await teller.act(who, at, AddNote, (note) => note.run(id, asked.AddNote.parse({ kind: 'call-out', text, happenedAt: at.toISOString(), offeredDiscussion: true })));
}

async function agree(teller: Teller, who: string, at: Date, id: string, story: Story): Promise<void> {
  for (const { text, question, subject } of story.issues) {
    await teller.act(who, at, WriteIssue, (write) => write.add(id, asked.IssueInput.parse({ text, question, subject, serviceArea: 'inpatient', professions: ['nursing'] })));
  }
  const on = at.toISOString().slice(0, 10);
  await teller.act(who, at, AgreeIssues, (agreeing, me) => agreeing.run(id, { agreedOn: on, how: 'phone', note: '' }, me));
  if (teller.filled.organisation.nation !== 'england') return;
  const facts = { kind: 'period-agreed' as const, period: { length: 25, unit: 'working-day' as const }, agreedBy: 'complainant' as const, happenedOn: day(on) };
  await teller.act(who, at, RecordFact, (record) => record.run(id, facts));
}

async function close(teller: Teller, who: string, at: Date, id: string, story: Story, chance: Chance): Promise<void> {
  await teller.act(who, at, RecordFact, (record) => record.run(id, { kind: 'final-response-sent', happenedOn: day(at.toISOString().slice(0, 10)) }));
  await closeAs(teller, who, at, id, 'response-sent', story.wants.slice(0, chance.whole(1, story.wants.length)), chance.of(['yes', 'yes', 'not-known', 'no']));
}

async function closeAs(teller: Teller, who: string, at: Date, id: string, closedAs: 'response-sent' | 'answered', given: readonly string[], satisfied: 'yes' | 'no' | 'not-known'): Promise<void> {
  const closer = teller.staff(who).roles.includes('pals-officer') ? teller.oneOf('manager') : who;
  await teller.act(closer, at, CloseCase, async (closing, me) => closing.run(id, asked.CloseCase.parse({ version: await versionOf(teller, id), closedAs, given, satisfied, careAffected: 'no' }), me));
}

async function versionOf(teller: Teller, id: string): Promise<number> {
  return teller.act('manager', new Date(), CaseFiles, async (files) => (await files.byId(id))?.version ?? 0);
}

/** What the caller said, with made-up people of the area. */
async function said(teller: Teller, story: Story, chance: Chance, at: Date): Promise<object> {
  const surname = chance.of(surnames);
  const person = () => ({ name: `${chance.of(firstNames)} ${surname}`, phone: `07700 900${chance.whole(100, 999)}`, email: story.channel === 'e-mail' || chance.is(0.6) ? `${surname.toLowerCase()}.${chance.whole(10, 99)}@post.example` : '' });
  const about = chance.is(0.45) ? { callerIsPatient: false, relation: chance.of(['child', 'partner', 'relative', 'carer']), patient: { name: `${chance.of(firstNames)} ${surname}`, bornOn: `19${chance.whole(35, 75)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}` } } : { callerIsPatient: true };
  const needs = chance.is(0.15) ? [{ kind: chance.of(['interpreter', 'format', 'safe-contact', 'adjustment']), detail: 'Phone after 18:00, no voicemail' }] : [];
  return { whatHappened: story.words, channel: story.channel, receivedAt: at.toISOString(), caller: person(), ...about, wants: story.wants, urgency: story.urgency, needs, ...(await placeOf(teller, story.place, chance)) };
}

async function placeOf(teller: Teller, place: string, chance: Chance): Promise<{ siteId?: string; serviceId?: string }> {
  const places = await teller.act('manager', new Date(), Database, (db) =>
    db.query<{ serviceId: string; siteId: string; name: string }>('SELECT id AS "serviceId", site_id AS "siteId", name FROM accord.service WHERE organisation_id = $1 ORDER BY name', [teller.filled.organisationId]));
  const fitting = places.filter(({ name }) => name.toLowerCase().includes(place));
  const { siteId, serviceId } = chance.of(fitting.length > 0 ? fitting : places);
  return { siteId, serviceId };
}
