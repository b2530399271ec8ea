import { Mailboxes, TakeInMail } from '@accord/correspondence/api';
import { roles } from '@accord/access/rules';
import type { TestOrganisation, World } from './world';

/** An organisation in which something of everything has happened, made through the routes as its people would. */
export async function filledOrganisation(world: World): Promise<TestOrganisation> {
  const organisation = await world.organisation({ roles });
  const officer = await world.signedIn(organisation, 'pals-officer');
  const manager = await world.signedIn(organisation, 'complaints-manager');
  const person = { name: 'Wilhelmina Featherstonehaugh', phone: '01632 960 777', email: 'wilhelmina@letters.example' };
  const logged = await officer.post('/api/contacts', { whatHappened: 'Nobody brought the Zanzibar tablets to the ward', caller: person, wants: ['apology'], siteId: organisation.siteId, serviceId: organisation.serviceId });
  if (logged.status !== 201) throw new Error(`no contact: ${logged.text}`);
  const { id } = logged.body as { id: string };
  await manager.put(`/api/cases/${id}/apology`, { text: { what: 'The Zanzibar tablets were late', why: '', effect: '', sorry: '', change: '', who: '' }, version: 0 });
  await manager.post(`/api/cases/${id}/remedies`, { kind: 'apology', detail: 'Spoken at the bedside of Featherstonehaugh' });
  await manager.post(`/api/cases/${id}/lessons`, { title: 'Zanzibar tablets in stock', change: 'Pharmacy keeps ten', ownerId: organisation.staff['complaints-officer'], dueOn: '2027-01-15' });
  const no = { answer: 'no' };
  await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes', note: 'Featherstonehaugh asks for it' } }, nation: 'england', funding: 'nhs', grading: { consequence: 2, likelihood: 3, why: 'Zanzibar tablets again' } });
  await officer.post(`/api/cases/${id}/issues`, { text: 'Zanzibar tablets not given on two days', question: 'Where were the Zanzibar tablets?' });
  await officer.post(`/api/cases/${id}/issues/agreed`, { agreedOn: new Date().toISOString().slice(0, 10), how: 'phone', note: 'Featherstonehaugh agreed' });
  await officer.post(`/api/cases/${id}/notes`, { kind: 'note', text: 'Rang the pharmacy about the Zanzibar tablets' });
  await officer.put('/api/drafts/3f1c2f3e-6d7c-4f0e-9a57-0a8f8a0f3d12', { kind: 'contact', body: { whatHappened: 'half a story of Featherstonehaugh' }, version: 0 });
  const mailboxes = await world.app.get(Mailboxes).all();
  for (const subject of ['Zanzibar tablets once more', 'Featherstonehaugh again, by e-mail']) {
    const raw = Buffer.from(`From: Wilhelmina Featherstonehaugh <wilhelmina.${subject.length}@letters.example>\nTo: complaints@${organisation.code.toLowerCase()}.example\n${subject.startsWith('Z') ? 'Precedence: bulk\n' : ''}Subject: ${subject}\n\n${subject}, says Featherstonehaugh.\n`);
    await world.app.get(TakeInMail).run(raw, { via: 'file', mailboxes, otherwise: null });
  }
  return organisation;
}
