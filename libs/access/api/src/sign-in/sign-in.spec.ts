import { aWorld, emailOf, testPassword } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

describe('signing in', () => {
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'administrator'] });
  });
  afterAll(() => world.end());

  it('tells the signed-in person who they are and what they may do', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    const me = await officer.get('/api/session');
    expect(me.status).toBe(200);
    expect(me.body).toMatchObject({ roles: ['pals-officer'], organisation: { code: trust.code, nation: 'england' } });
  });

  it('answers a wrong password and an unknown address alike, so that addresses cannot be found out', async () => {
    const wrong = await world.visitor().post('/api/session', { email: emailOf('pals-officer', trust.code), password: 'not this one' });
    const unknown = await world.visitor().post('/api/session', { email: 'nobody@nowhere.example', password: 'not this one' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...(wrong.body as object), requestId: '' }).toEqual({ ...(unknown.body as object), requestId: '' });
  });

  it('slows guessing after five tries and says how long to wait', async () => {
    const guess = () => world.visitor().post('/api/session', { email: 'guessed@trust.example', password: 'guess' });
    for (let tries = 0; tries < 5; tries++) expect((await guess()).status).toBe(401);
    const slowed = await guess();
    expect(slowed.status).toBe(429);
    expect(slowed.body).toMatchObject({ detail: expect.stringMatching(/^Wait \d+ seconds\.$/) });
  });

  it('refuses a write that another site sends, and every route without a session', async () => {
    const foreign = await world.visitor().post('/api/session', { email: 'a', password: 'b' }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect((await world.visitor().get('/api/session')).status).toBe(401);
  });

  it('refuses a role that lacks the permission with one sentence', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    const refused = await officer.get('/api/staff');
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'no-permission' });
  });

  it('bites at the next request when an administrator switches an account off', async () => {
    const administrator = await world.signedIn(trust, 'administrator');
    const invited = await administrator.post('/api/staff', { name: 'New Colleague', email: `new.${trust.code}@trust.example`, roles: ['pals-officer'] });
    expect(invited.status).toBe(201);
    const { staffId, link } = invited.body as { staffId: string; link: string };
    const token = link.split('#')[1] ?? '';
    const standing = async () => (await world.visitor().post('/api/links/standing', { token })).body;
    expect(await standing()).toEqual({ standing: 'works' });
    expect((await world.visitor().post('/api/links', { token, password: 'my own long password' })).status).toBe(200);
    expect(await standing()).toEqual({ standing: 'used' });
    expect((await world.visitor().post('/api/links/standing', { token: 'no-such-link-was-ever-made' })).body).toEqual({ standing: 'over' });
    expect((await world.visitor().post('/api/links', { token, password: 'another long password' })).body).toMatchObject({ code: 'link-over' });

    const colleague = world.visitor();
    await colleague.signIn(`new.${trust.code}@trust.example`, 'my own long password');
    expect((await colleague.get('/api/session')).status).toBe(200);
    const off = await administrator.put(`/api/staff/${staffId}`, { roles: ['pals-officer'], disabled: true, version: 2 });
    expect(off.status).toBe(200);
    expect((await colleague.get('/api/session')).status).toBe(401);
  });

  it('signs out everywhere', async () => {
    const [here, there] = [await world.signedIn(trust, 'pals-officer'), await world.signedIn(trust, 'pals-officer')];
    await here.delete('/api/sessions');
    expect((await there.get('/api/session')).status).toBe(401);
    await there.signIn(emailOf('pals-officer', trust.code), testPassword);
  });

  it('keeps a draft for its writer alone and shows the newer text on a conflict', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    const id = '3f1c2f3e-6d7c-4f0e-9a57-0a8f8a0f3d11';
    const first = await officer.put(`/api/drafts/${id}`, { kind: 'contact', body: { whatHappened: 'Mum waited' }, version: 0 });
    expect(first.body).toMatchObject({ version: 1 });
    const stale = await officer.put(`/api/drafts/${id}`, { kind: 'contact', body: { whatHappened: 'older' }, version: 0 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ saved: { body: { whatHappened: 'Mum waited' } } });
    const administrator = await world.signedIn(trust, 'administrator');
    expect((await administrator.get('/api/drafts')).body).toEqual({ items: [] });
  });
});
