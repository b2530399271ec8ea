import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { aWorld, emailOf, testPassword } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

/** What keeps a session to the one person at the one browser, each wall seen from outside. */
describe('a session', () => {
  let world: World;
  let trust: TestOrganisation;

  let client: Client;
  const asSuperuser = (sql: string) => client.query(sql);

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    client = new Client({ connectionString: world.database.superuserUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await world.end();
  });

  it('lives in a cookie that no script reads, no other site sends and no plain connection carries', async () => {
    const signedIn = await world.visitor().post('/api/session', { email: emailOf('pals-officer', trust.code), password: testPassword });
    const cookie = String(signedIn.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-accord=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
  });

  it('writes nothing for a request without our own header, also from the same site', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    const without = await officer.send('PUT', `/api/drafts/${randomUUID()}`, { kind: 'contact', body: {}, version: 0 }, { 'x-accord': '' });
    expect(without.body).toMatchObject({ status: 403, code: 'foreign-request' });
  });

  it('is over after half an hour of silence, and after ten hours of work', async () => {
    const quiet = await world.signedIn(trust, 'pals-officer');
    await asSuperuser(`UPDATE accord.session SET last_seen_at = now() - interval '31 minutes'`);
    expect((await quiet.get('/api/session')).status).toBe(401);
    const busy = await world.signedIn(trust, 'pals-officer');
    await asSuperuser(`UPDATE accord.session SET expires_at = now() - interval '1 second'`);
    expect((await busy.get('/api/session')).status).toBe(401);
  });

  it('is not opened for an account that is switched off, and the answer is that of a wrong password', async () => {
    const address = emailOf('complaints-officer', trust.code);
    await asSuperuser(`UPDATE accord.staff SET disabled_at = now() WHERE email = '${address}'`);
    const refused = await world.visitor().post('/api/session', { email: address, password: testPassword });
    expect(refused.body).toMatchObject({ status: 401, code: 'wrong-sign-in' });
  });

  it('keeps a half-written form from every colleague, also one who knows its id', async () => {
    const writer = await world.signedIn(trust, 'pals-officer');
    const id = randomUUID();
    await writer.put(`/api/drafts/${id}`, { kind: 'contact', body: { whatHappened: 'Mum waited' }, version: 0 });
    const colleague = await world.signedIn(trust, 'complaints-manager');
    await colleague.put(`/api/drafts/${id}`, { kind: 'contact', body: { whatHappened: 'mine' }, version: 1 });
    await colleague.delete(`/api/drafts/${id}`);
    expect((await writer.get('/api/drafts')).body).toMatchObject({ items: [{ id, reference: null, body: { whatHappened: 'Mum waited' } }] });
  });

  it('keeps a form with a zero byte and half an emoji in it, and refuses one nested a thousand deep', async () => {
    const writer = await world.signedIn(trust, 'pals-officer');
    const save = async (body: object) => (await writer.put(`/api/drafts/${randomUUID()}`, { kind: 'note', body, version: 0 })).status;
    expect(await save({ text: 'She said \ud83d', other: 'a\u0000b' })).toBe(200);
    expect(await save(JSON.parse(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`) as object)).toBe(400);
  });

  it('answers an address that cannot be read as one that is not there, and does not say it back', async () => {
    for (const address of ['/api/cases/%E0%A4%A', `/api/cases/${'a'.repeat(3_000)}`, '/caf%E9']) {
      const { status, body, text, headers } = await world.visitor().get(address);
      expect({ status, body, type: headers['content-type'] }).toMatchObject({ status: 404, body: { code: 'not-found', requestId: expect.any(String) }, type: expect.stringMatching(/^application\/problem\+json/) });
      expect(text).not.toContain(address.slice(-4));
    }
  });
});
