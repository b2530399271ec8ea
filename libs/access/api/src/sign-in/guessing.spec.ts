import { aWorld, emailOf, testPassword } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

/** Everybody in these tests comes from one network address, as everybody in a hospital does. */
describe('guessing passwords', () => {
  let world: World;
  let trust: TestOrganisation;
  let administrator: Visitor;

  const tryTo = (visitor: Visitor, email: string, password: string) => visitor.post('/api/session', { email, password });
  const guessAt = async (email: string, times: number) => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n++) statuses.push((await tryTo(world.visitor(), email, `guess number ${n}`)).status);
    return statuses;
  };
  const invite = async (name: string) => {
    const email = `${name}.${trust.code}@trust.example`.toLowerCase();
    const { staffId, link } = (await administrator.post('/api/staff', { name, email, roles: ['pals-officer'] })).body as { staffId: string; link: string };
    return { email, staffId, token: link.split('#')[1] ?? '' };
  };
  const again = async (staffId: string) => ((await administrator.post(`/api/staff/${staffId}/link`)).body as { link: string }).link.split('#')[1] ?? '';
  const use = (visitor: Visitor, token: string, password = 'chosen by their own hand') => visitor.post('/api/links', { token, password });

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'administrator'] });
    administrator = await world.signedIn(trust, 'administrator');
  });
  afterAll(() => world.end());

  it('is counted one by one, also when all guesses come at one moment', async () => {
    const email = emailOf('complaints-officer', trust.code);
    const statuses = (await Promise.all(Array.from({ length: 40 }, (_, n) => tryTo(world.visitor(), email, `guess number ${n}`)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  it('does not keep a colleague out whose browser signed in before, at the same address', async () => {
    const email = emailOf('pals-officer', trust.code);
    const colleague = await world.signedIn(trust, 'pals-officer');
    await colleague.delete('/api/session');
    expect((await guessAt(email, 7)).at(-1)).toBe(429);
    expect((await tryTo(world.visitor(), email, testPassword)).status).toBe(429);
    expect((await tryTo(colleague, email, testPassword)).status).toBe(200);
  });

  it('is slowed for a known browser by its own tries, and knowing one account says nothing of another', async () => {
    const email = emailOf('complaints-manager', trust.code);
    const known = await world.signedIn(trust, 'complaints-manager');
    for (let n = 0; n < 5; n++) expect((await tryTo(known, email, `guess number ${n}`)).status).toBe(401);
    expect((await tryTo(known, email, testPassword)).status).toBe(429);
    const other = emailOf('pals-officer', trust.code);
    await guessAt(other, 7);
    expect((await tryTo(known, other, testPassword)).status).toBe(429);
  });

  it('cannot be made free by a cookie that somebody made', async () => {
    const { email } = await invite('Nia');
    await guessAt(email, 6);
    const forged = `__Host-accord-browser=${'a'.repeat(32)}.${'b'.repeat(22)}`;
    expect((await world.visitor().post('/api/session', { email, password: 'x' }, { cookie: forged })).status).toBe(429);
  });

  it('leaves the way in by a one-use link open, whatever others do meanwhile', async () => {
    const { email, staffId, token } = await invite('Olu');
    const person = world.visitor();
    expect((await use(person, token)).status).toBe(200);
    await guessAt(email, 7);
    const elsewhere = world.visitor();
    expect((await tryTo(elsewhere, email, 'chosen by their own hand')).status).toBe(429);
    expect((await use(elsewhere, await again(staffId), 'a second long password')).status).toBe(200);
    await guessAt(email, 3);
    expect((await tryTo(elsewhere, email, 'a second long password')).status).toBe(200);
  });

  it('finds no second way in: one link used ends every other, and so does switching the account off', async () => {
    const { staffId, token } = await invite('Pat');
    const second = await again(staffId);
    expect((await use(world.visitor(), second)).status).toBe(200);
    expect((await use(world.visitor(), token, 'of somebody who found it')).body).toMatchObject({ code: 'link-over' });
    const third = await again(staffId);
    const { version } = ((await administrator.get('/api/staff')).body as { items: { id: string; version: number }[] }).items.find(({ id }) => id === staffId) ?? { version: 0 };
    await administrator.put(`/api/staff/${staffId}`, { roles: ['pals-officer'], disabled: true, version });
    expect((await use(world.visitor(), third, 'of somebody who left')).body).toMatchObject({ code: 'link-over' });
    await administrator.put(`/api/staff/${staffId}`, { roles: ['pals-officer'], disabled: false, version: version + 1 });
    expect((await use(world.visitor(), third, 'of somebody who left')).body).toMatchObject({ code: 'link-over' });
  });

  it('learns from the time of an answer as little as from its words', async () => {
    const ask = async (email: string) => {
      const began = performance.now();
      const { body } = await world.visitor().post('/api/password-reset', { email });
      return { body, slow: performance.now() - began > 240 };
    };
    expect([await ask(emailOf('pals-officer', trust.code)), await ask('nobody@nowhere.example')]).toEqual(Array(2).fill({ body: { done: true }, slow: true }));
  });

  it('ends the session that a browser had when somebody signs in there again', async () => {
    const first = await world.signedIn(trust, 'administrator');
    const before = String((await first.post('/api/session', { email: emailOf('administrator', trust.code), password: testPassword })).headers['set-cookie']);
    await first.signIn(emailOf('administrator', trust.code), testPassword);
    const old = world.visitor();
    expect((await old.send('GET', '/api/session', undefined, { cookie: before.split(';')[0] ?? '' })).status).toBe(401);
    expect((await first.get('/api/session')).status).toBe(200);
  });
});
