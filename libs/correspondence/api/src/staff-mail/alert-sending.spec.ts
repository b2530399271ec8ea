import { DigestSections } from '@accord/access/api';
import { Mornings } from '@accord/commitments/api';
import { SetClock } from '../../../../../test/api/support/clock';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { PostOffice } from '../../../../../test/api/support/post-office';
import { aWorld, emailOf, type TestOrganisation, type World } from '../../../../../test/api/support/world';

describe('mail about dates', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;
  let clock: SetClock;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url, PUBLIC_URL: 'https://portal.example' });
    const figures = async ({ roles }: { roles: readonly string[] }) => [{ key: 'x', count: roles.includes('executive') ? 2 : 0, words: '2 cases have nobody', to: '/contacts' }];
    world.app.get(DigestSections).register({ room: 'a test', heading: 'Cases', figures });
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });
  beforeEach(async () => {
    office.delivered.length = 0;
    office.manner = 'accept';
    clock = new SetClock(world, '2026-11-30T10:00:00Z');
    trust = await world.organisation({ roles: ['complaints-officer', 'complaints-manager', 'executive', 'operator'] });
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run({ organisationId: trust.id, staffId: null, requestId: 'test' }, work);
  const aCase = () => datedCase(world, trust, { receivedOn: '2026-11-30', ownerId: trust.staff['complaints-officer'] ?? null });
  const singly = async () => (await world.signedIn(trust, 'complaints-officer')).put('/api/alerts/choice', { mail: 'single' });
  const mine = () => office.delivered.filter(({ to }) => to.endsWith(`@${trust.code.toLowerCase()}.staff.example`));
  const plain = (text = '') => text.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  const mailOf = () => inTrust(async () => (await world.db.one<{ mail: string }>('SELECT mail FROM accord.alert_notice'))?.mail);

  it('goes for each alert to who wants that, once, and says nothing of a person or a case', async () => {
    await singly();
    const caseId = await aCase();
    await clock.work('2026-12-01T08:00:05Z');
    await clock.work('2026-12-01T09:00:00Z');
    expect(mine().map(({ to }) => to)).toEqual([emailOf('complaints-officer', trust.code)]);
    const text = plain(mine()[0]?.text);
    expect(text).toMatch(/^Subject: 1 date needs you in Accord\r?$/m);
    expect(text).toContain('https://portal.example/alerts');
    expect(text).not.toMatch(new RegExp(`${caseId}|${trust.code}-26|Acknowledge|late`));
    expect(text).toMatch(/^Message-ID: <accord-[0-9a-f-]{36}@/m);
    expect(await mailOf()).toBe('sent');
  });

  it('never goes outside working hours, and says how late it is when it goes', async () => {
    await singly();
    await aCase();
    for (const at of ['2026-12-01T07:59:59Z', '2026-12-01T18:00:01Z', '2026-12-02T00:30:00Z', '2026-12-02T07:30:00Z']) await clock.work(at);
    expect(mine()).toEqual([]);
    await clock.work('2026-12-02T08:00:01Z');
    expect(mine()).toHaveLength(1);
    expect(plain(mine()[0]?.text)).toContain('This comes 1 day late. It was due on Tuesday 1 December 2026 at 08:00.');
  });

  it('waits for the morning when the mail server could not take it before the evening', async () => {
    await singly();
    await aCase();
    office.manner = 'busy';
    await clock.work('2026-12-01T17:59:30Z');
    office.manner = 'accept';
    await clock.work('2026-12-01T18:05:00Z');
    expect(mine()).toEqual([]);
    await clock.work('2026-12-02T08:05:00Z');
    expect(mine()).toHaveLength(1);
  });

  it('becomes a doubt for an operator, never a second mail, when nobody knows whether it went', async () => {
    await singly();
    await aCase();
    office.manner = 'drop-after-data';
    await clock.work('2026-12-01T08:00:05Z');
    await clock.work('2026-12-01T09:30:00Z');
    expect(mine()).toHaveLength(1);
    expect(await mailOf()).toBe('doubt');
    const operator = await world.signedIn(trust, 'operator');
    const { body } = await operator.get('/api/promises?state=doubt');
    const [doubt] = (body as { items: { id: string; what: string; cannotTryAgain: string | null }[] }).items;
    expect(doubt).toMatchObject({ what: 'Send an alert to a colleague', cannotTryAgain: null });
    office.manner = 'accept';
    expect((await operator.post(`/api/promises/${doubt?.id ?? ''}/again`, { reason: 'They say nothing came' })).status).toBe(200);
    await clock.work('2026-12-01T09:31:00Z');
    expect(mine()).toHaveLength(2);
    expect(new Set(mine().map(({ messageId }) => messageId)).size).toBe(1);
    expect(await mailOf()).toBe('sent');
  });

  it('is not sent for a date that was met meanwhile', async () => {
    await singly();
    const caseId = await aCase();
    office.manner = 'busy';
    await clock.work('2026-12-01T08:00:05Z');
    office.manner = 'accept';
    await inTrust(() => world.db.change(`UPDATE accord.commitment SET state = 'met' WHERE case_id = $1`, [caseId]));
    await clock.work('2026-12-01T09:00:00Z');
    expect(mine()).toEqual([]);
  });

  it('of the morning goes once a working day, with counts and links alone, after the alerts of that morning', async () => {
    await world.app.get(Mornings).ensure();
    await world.app.get(Mornings).ensure();
    await aCase();
    await clock.work('2026-12-01T07:30:00Z');
    expect(mine()).toEqual([]);
    await clock.work('2026-12-01T08:00:01Z');
    await clock.work('2026-12-01T08:00:10Z');
    await clock.work('2026-12-01T12:00:00Z');
    expect(mine().map(({ to }) => to).sort()).toEqual([emailOf('complaints-manager', trust.code), emailOf('complaints-officer', trust.code), emailOf('executive', trust.code)]);
    const text = plain(mine().find(({ to }) => to.startsWith('complaints-officer'))?.text);
    expect(text).toMatch(/^Subject: Your day in Accord\r?$/m);
    expect(text).toContain('- 1 date is near');
    expect(text).not.toMatch(new RegExp(`${trust.code}-26|Acknowledge`));
    expect(plain(mine().find(({ to }) => to.startsWith('executive'))?.text)).toContain('Cases\r\n- 2 cases have nobody\r\n  https://portal.example/contacts');
    // A manager's mail holds the figures of the Monday page as well.
    const managers = plain(mine().find(({ to }) => to.startsWith('complaints-manager'))?.text);
    expect(managers).toContain('Since you last looked\r\n- 1 case arrived\r\n  https://portal.example/monday?figure=arrived');
    expect(managers).not.toMatch(new RegExp(`${trust.code}-26|Acknowledge`));
    // Friday's comes on Friday, the next on Monday.
    office.delivered.length = 0;
    for (const at of ['2026-12-02T08:00:05Z', '2026-12-03T08:00:05Z', '2026-12-04T08:00:05Z', '2026-12-05T08:00:05Z', '2026-12-06T12:00:00Z', '2026-12-07T08:00:05Z']) await clock.work(at);
    expect(mine().filter(({ to }) => to.startsWith('executive'))).toHaveLength(4);
  });

  it('of a morning that was slept through is not sent; the mail of the day it is says that it is late', async () => {
    await world.app.get(Mornings).ensure();
    await aCase();
    await clock.work('2026-12-02T11:00:00Z');
    await clock.work('2026-12-02T11:00:10Z');
    expect(mine().map(({ to }) => to).sort()).toEqual([emailOf('complaints-manager', trust.code), emailOf('complaints-officer', trust.code), emailOf('executive', trust.code)]);
    const text = plain(mine().find(({ to }) => to.startsWith('complaints-officer'))?.text);
    expect(text).toContain('This comes 3 hours late. It was due on Wednesday 2 December 2026 at 08:00.');
    expect(text).toContain('- 1 alert came late: it says how late');
  });
});
