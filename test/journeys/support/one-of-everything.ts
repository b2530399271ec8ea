import type { Page } from 'playwright-core';
import { aComplaint, aContact, ask } from './ask';

/** Ids of one of each thing that a page can show. */
export type Ids = Readonly<Record<'contact' | 'case' | 'closed' | 'person' | 'issue' | 'alert' | 'redating' | 'kind' | 'commitment' | 'code' | 'late' | 'fact' | 'letter' | 'response' | 'mail' | 'caught' | 'message' | 'suitable' | 'offered' | 'mediation' | 'party' | 'answering' | 'session' | 'lesson' | 'staff' | 'site' | 'promise', string>>;

interface Listed {
  readonly items: readonly { readonly id: string }[];
}
const first = ({ items }: Listed): string => items[0]?.id ?? 'none';
const no = { answer: 'no' };

/** Makes them by the API, each as whoever may. */
export async function oneOfEverything({ officer, manager, coordinator, administrator, operator }: Readonly<Record<'officer' | 'manager' | 'coordinator' | 'administrator' | 'operator', Page>>): Promise<Ids> {
  const contact = await aContact(officer);
  const file = await aComplaint(officer, { whatHappened: 'Nobody gave pain relief for four hours. Nobody said why.', caller: { name: 'Rosa Field', email: 'rosa.field@mail.example' }, needs: [{ kind: 'interpreter', detail: 'BSL' }] });
  await ask(officer, 'POST', `/api/cases/${file}/issues`, { text: 'Nobody gave pain relief for four hours.' });
  const issue = first(await ask<Listed>(officer, 'GET', `/api/cases/${file}/issues`));
  await ask(officer, 'PUT', `/api/cases/${file}/issues/${issue}/finding`, { result: 'upheld', happened: 'The round was missed.', shouldHave: 'Pain is relieved within the hour.', because: 'The chart says so.', version: 0 });
  const { people } = await ask<{ people: readonly { id: string }[] }>(officer, 'GET', `/api/cases/${file}`);
  const dates = await ask<{ commitments: readonly { id: string; code: string; moreTime: { allowed: boolean } }[]; facts: readonly { id: string }[] }>(officer, 'GET', `/api/cases/${file}/dates`);
  const letter = await ask<{ id: string }>(officer, 'POST', `/api/cases/${file}/letters`, { kind: 'acknowledgement' });
  const response = await ask<{ id: string }>(officer, 'POST', `/api/cases/${file}/letters`, { kind: 'response' });
  const staff = await ask<{ items: readonly { id: string; name: string }[] }>(officer, 'GET', '/api/staff/names');
  const { id: lesson } = await ask<{ id: string }>(officer, 'POST', `/api/cases/${file}/lessons`, { title: 'Pain relief within the hour', change: 'The nurse in charge is called', ownerId: staff.items[0]?.id, dueOn: '2099-01-15' });
  const closed = await aContact(officer, { whatHappened: 'When is the clinic open?' });
  await ask(officer, 'POST', `/api/contacts/${closed}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: no, G: { answer: 'yes' } }, nation: 'england', funding: 'nhs', settled: { done: 'no' } }).catch(() => undefined);

  const written = { name: 'Gethin Pugh', address: 'gethin.pugh@post.example', subject: 'AC-19-99999', text: 'I quote your reference, as asked.' };
  await ask(officer, 'POST', '/api/demo/mail', written);
  const mail = first(await ask<Listed>(officer, 'GET', '/api/mail'));
  const { reference } = await ask<{ reference: string }>(officer, 'GET', `/api/cases/${file}`);
  await ask(officer, 'POST', '/api/demo/mail', { name: 'Rosa Field', address: 'rosa.field@mail.example', subject: `About ${reference}`, text: 'I forgot to say that nobody came.' });
  const message = first(await ask<Listed>(officer, 'GET', `/api/cases/${file}/mail`));

  const suitable = await suitableFor(officer, await aComplaint(officer));
  const offered = await offeredFor(officer, await aComplaint(officer));
  const met = await bookedFor(officer, coordinator, file);
  await ask(administrator, 'POST', '/api/staff', { name: 'Wanda Green', email: `wanda.green.${Date.now()}@ashcombe.example`, jobTitle: '', roles: ['mediator'] });
  return {
    contact, case: file, closed, issue, lesson, mail, message, ...met, suitable: suitable.id, offered: offered.id, answering: offered.party,
    person: people[0]?.id ?? 'none', commitment: dates.commitments[0]?.id ?? 'none', code: dates.commitments.find(({ moreTime }) => moreTime.allowed)?.code ?? 'none', late: first(await ask<Listed>(manager, 'GET', '/api/reports/performance/cases?figure=late&months=12')),
    fact: dates.facts[0]?.id ?? 'none', letter: letter.id, response: response.id,
    kind: (await ask<{ offers: readonly { kind: string; whyNot: string | null }[] }>(officer, 'GET', `/api/cases/${file}/dates/record`)).offers.find(({ whyNot }) => !whyNot)?.kind ?? 'none',
    redating: (await ask<{ id: string }>(manager, 'POST', '/api/calendars/days', { kind: 'closed', date: '2027-03-08', title: 'Move of the office', reason: 'Announced today' })).id,
    alert: first(await ask<Listed>(manager, 'GET', '/api/alerts')),
    caught: await newestCaught(officer), staff: first(await ask<Listed>(administrator, 'GET', '/api/staff')), site: first(await ask<Listed>(officer, 'GET', '/api/places')),
    promise: first(await ask<Listed>(operator, 'GET', '/api/promises?list=later')),
  };
}

/** What was sent last: the invitation to an account reaches the catcher within a few sweeps. */
async function newestCaught(page: Page): Promise<string> {
  for (let looks = 0; looks < 60; looks += 1) {
    const { items } = await ask<Listed>(page, 'GET', '/api/demo/mail');
    if (items[0]) return items[0].id;
    await page.waitForTimeout(250);
  }
  return 'none';
}

const answersThatSuit = { 'speak-freely': 'yes', 'about-understanding': 'yes', 'meet-again': 'yes' };
const stops = ['violence-or-safeguarding', 'criminal-inquiry', 'urgent-danger', 'serious-misconduct', 'only-ruling-or-money', 'power-gap-too-wide', 'capacity-without-support', 'capacity-with-support'];

async function suitableFor(page: Page, caseId: string): Promise<{ readonly id: string; readonly version: number }> {
  const answers = { ...Object.fromEntries(stops.map((code) => [code, 'no'])), ...answersThatSuit };
  const { mediationId, version } = await ask<{ mediationId: string; version: number }>(page, 'POST', `/api/cases/${caseId}/mediation/screening`, { answers });
  return { id: mediationId, version };
}

interface Offer {
  readonly version: number;
  readonly parties: readonly { readonly id: string }[];
}

async function offeredFor(page: Page, caseId: string): Promise<{ readonly id: string; readonly party: string }> {
  const { id, version } = await suitableFor(page, caseId);
  const { people } = await ask<{ people: readonly { personId: string }[] }>(page, 'GET', `/api/cases/${caseId}/mediation/choices`);
  const staff = [{ name: 'Sister Onyango', email: 'onyango@ashcombe.example', managerTold: true, supportOffered: true }];
  await ask(page, 'POST', `/api/mediations/${id}/offer`, { personIds: [people[0]?.personId], authorityChecked: true, staff, replyBy: '2099-01-15', summary: 'A long wait.', version });
  const { parties } = await ask<Offer>(page, 'GET', `/api/mediations/${id}/offer`);
  return { id, party: parties[0]?.id ?? 'none' };
}

async function bookedFor(officer: Page, coordinator: Page, caseId: string): Promise<Pick<Ids, 'mediation' | 'party' | 'session'>> {
  const { id } = await offeredFor(officer, caseId);
  const offer = () => ask<Offer>(officer, 'GET', `/api/mediations/${id}/offer`);
  for (const { id: partyId } of (await offer()).parties) {
    const { version } = await offer();
    await ask(officer, 'PUT', `/api/mediations/${id}/parties/${partyId}/answer`, { answer: 'accepted', consents: ['take-part', 'share-summary'], answeredOn: today(), answeredBy: 'phone', version });
  }
  const register = { name: 'Olu Bright', email: 'olu.bright@provider.example', kind: 'provider', body: 'Civil Mediation Council', registrationNumber: 'CMC 77', registeredUntil: '2999-12-31', insuredUntil: '2999-12-31' };
  const { id: mediatorId } = await ask<{ id: string }>(coordinator, 'POST', '/api/mediators', register);
  const now = async () => (await ask<Offer>(coordinator, 'GET', `/api/mediations/${id}`)).version;
  await ask(coordinator, 'PUT', `/api/mediations/${id}/mediator`, { mediatorId, version: await now() });
  const none = Object.fromEntries(['patient-or-family', 'line-management', 'financial-interest', 'named-staff', 'ward-or-practice', 'paid-by-organisation', 'earlier-case'].map((link) => [link, 'none']));
  await ask(coordinator, 'POST', `/api/mediations/${id}/declaration`, { answers: none, version: await now() });
  const { parties, version } = await ask<Offer>(coordinator, 'GET', `/api/mediations/${id}`);
  const startsAt = new Date(Date.now() + (40 + Math.floor(Math.random() * 300)) * 86_400_000).toISOString();
  await ask(coordinator, 'POST', `/api/mediations/${id}/sessions`, { kind: 'joint', mode: 'phone', minutes: 60, partyIds: parties.map((one) => one.id), startsAt, version });
  const { sessions } = await ask<{ sessions: readonly { id: string }[] }>(coordinator, 'GET', `/api/mediations/${id}`);
  return { mediation: id, party: parties[0]?.id ?? 'none', session: sessions[0]?.id ?? 'none' };
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
