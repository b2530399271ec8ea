import { day } from '@accord/calendar/rules';
import { DatesOfCase, RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import { Bounces } from '@accord/correspondence/api';
import { Sweeper } from '@accord/platform/api';
import { aCase } from '../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../test/api/support/a-case';
import { daysAgo } from '../../../../../test/api/support/complaint';
import { PostOffice } from '../../../../../test/api/support/post-office';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

interface Seen {
  readonly version: number;
  readonly body: { readonly kind: string; readonly text?: string; readonly items?: string[] }[];
  readonly checks: { readonly mark: string; readonly what: string }[];
}

describe('the letter that explains why six months passed', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let chief: Visitor;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    trust = await world.organisation({ roles: ['complaints-officer', 'responsible-person'] });
    await inTrust(() => world.db.change(`UPDATE accord.organisation SET telephone = '01632 960 000' WHERE organisation_id = $1`, [trust.id]));
    officer = await world.signedIn(trust, 'complaints-officer');
    chief = await world.signedIn(trust, 'responsible-person');
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('complaints-officer'), work);
  const dates = (made: TestCase) => inTrust(() => world.app.get(DatesOfCase).run(made.id));
  const asked = async (made: TestCase) => (await dates(made)).prompts.map(({ kind }) => kind).includes('explain-six-months');
  const see = async (id: string) => (await officer.get(`/api/letters/${id}`)).body as Seen;
  const offers = async (made: TestCase) => ((await officer.get(`/api/cases/${made.id}/letters`)).body as { offers: { kind: string }[] }).offers.map(({ kind }) => kind);

  /** A complaint so many days old, with one issue; `also` happened meanwhile. */
  async function complaint(days: number, ...also: NewFact[]): Promise<TestCase> {
    const receivedOn = daysAgo(days);
    const made = await aCase(world, trust, { ownerId: trust.staff['complaints-officer'] ?? null, receivedOn });
    await inTrust(() => world.app.get(RecordFact).run(made.id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: day(receivedOn) }, { kind: 'received', happenedOn: day(receivedOn) }, ...also));
    expect((await officer.post(`/api/cases/${made.id}/issues`, { text: 'The wait was nine hours' })).status).toBe(201);
    return made;
  }
  const waited: NewFact[] = [{ kind: 'waiting-began', for: 'another-body', happenedOn: day(daysAgo(120)) }, { kind: 'waiting-ended', happenedOn: day(daysAgo(60)) }];
  const promised: NewFact = { kind: 'period-agreed', period: { until: day(daysAgo(-20)) }, agreedBy: 'complainant', happenedOn: day(daysAgo(1)) };
  const write = async (made: TestCase) => (await officer.post(`/api/cases/${made.id}/letters`, { kind: 'explaining' })).body as { id: string; version: number };

  it('is offered once the six months are over without an answer, and never before', async () => {
    expect(await offers(await complaint(30))).not.toContain('explaining');
    const late = await complaint(200);
    expect(await offers(late)).toContain('explaining');
    expect(await asked(late)).toBe(true);
    expect((await officer.post(`/api/cases/${(await complaint(40)).id}/letters`, { kind: 'explaining' })).body).toMatchObject({ code: 'letter-not-offered', detail: expect.stringContaining('It is due only after') });
  });

  it('is kept back without a reason and a date, in whose place it says what is missing', async () => {
    const { id } = await write(await complaint(200));
    const stopped = (await see(id)).checks.filter(({ mark }) => mark === 'stop').map(({ what }) => what);
    expect(stopped).toEqual(['Why it took longer is missing', 'Expected date of the answer is missing']);
    expect((await officer.post(`/api/letters/${id}/ask-for-signature`, { version: 1 })).body).toMatchObject({ code: 'not-ready' });
  });

  it('is built from the record, signed by another person and sent; its sending is the fact that the dates asked for, and its return undoes it', async () => {
    const made = await complaint(200, ...waited, promised);
    const { id } = await write(made);
    const { body, checks } = await see(id);
    expect(checks.filter(({ mark }) => mark === 'stop')).toEqual([]);
    const words = body.flatMap(({ text, items }) => [text ?? '', ...(items ?? [])]).join('\n');
    for (const said of ['We had to wait for another organisation.', 'Issue 1, The wait was nine hours: we are still looking into it.', 'Parliamentary and Health Service Ombudsman', 'Your named contact is complaints-officer of']) expect(words).toContain(said);
    expect((await officer.post(`/api/letters/${id}/send`, { version: 1 })).body).toMatchObject({ code: 'needs-signature' });
    expect((await officer.post(`/api/letters/${id}/ask-for-signature`, { version: 1 })).body).toMatchObject({ state: 'to-sign' });
    expect((await chief.get(`/api/sign-off/${id}`)).status).toBe(200);
    expect((await chief.post(`/api/sign-off/${id}/approve`, { version: 2 })).body).toMatchObject({ state: 'queued' });
    office.delivered.length = 0;
    await world.app.get(Sweeper).sweep();
    expect(office.delivered).toHaveLength(1);
    expect(await asked(made)).toBe(false);
    const explained = (await dates(made)).facts.find(({ kind }) => kind === 'explained');
    expect(explained).toMatchObject({ words: 'Written to explain why six months passed', recordedBy: 'the portal' });
    expect((await dates(made)).commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ state: 'running' });
    const [letter] = await inTrust(() => world.db.query<{ messageId: string }>('SELECT message_id AS "messageId" FROM accord.letter WHERE organisation_id = $1 AND id = $2', [trust.id, id]));
    await inTrust(() => world.app.get(Bounces).run({ messageIds: [letter?.messageId ?? ''], because: '550 5.1.1 no such user', mailId: null }));
    expect(await asked(made)).toBe(true);
  });
});
