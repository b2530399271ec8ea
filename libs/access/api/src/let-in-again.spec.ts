import { jest } from '@jest/globals';
import { Client } from 'pg';
import { aWorld } from '../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../test/api/support/world';
import type { Visitor } from '../../../../test/api/support/visitor';

/** A read by somebody who was let in a moment ago lets itself in; whatever changed since then must bite all the same. */
describe('a session that was let in a moment ago', () => {
  let world: World;
  let trust: TestOrganisation;
  let client: Client;
  let officer: Visitor;
  const asSuperuser = (sql: string, values: unknown[] = []) => client.query(sql, values);
  const linesOfRecord = async () => Number((await asSuperuser('SELECT count(*) FROM accord.audit_entry')).rows[0]?.count);
  const change = (what: string) => asSuperuser(`UPDATE accord.staff SET ${what} WHERE id = $1`, [trust.staff['pals-officer']]);

  beforeAll(async () => {
    world = await aWorld();
    client = new Client({ connectionString: world.database.superuserUrl });
    await client.connect();
  });
  beforeEach(async () => {
    trust = await world.organisation({ roles: ['pals-officer'] });
    officer = await world.signedIn(trust, 'pals-officer');
    await officer.post('/api/contacts', { whatHappened: 'Mum waited', caller: { name: 'Ann Other' }, siteId: trust.siteId, serviceId: trust.serviceId });
    // Known from here on.
    expect((await officer.get('/api/contacts')).text).toContain('Ann Other');
  });
  afterAll(async () => {
    await client.end();
    await world.end();
  });

  it('reads in its own transaction, without a look-up before it', async () => {
    const lookUps = jest.spyOn(world.db, 'across');
    expect((await officer.get('/api/contacts')).text).toContain('Ann Other');
    expect(lookUps).not.toHaveBeenCalled();
    lookUps.mockRestore();
  });

  it.each([
    ['the account was switched off', () => change('disabled_at = now()')],
    ['it was signed out elsewhere', () => asSuperuser('UPDATE accord.session SET ended_at = now()')],
    ['its ten hours are over', () => asSuperuser(`UPDATE accord.session SET expires_at = now() - interval '1 second'`)],
    ['it was silent for half an hour', () => asSuperuser(`UPDATE accord.session SET last_seen_at = now() - interval '31 minutes'`)],
  ])('is refused at the next request when %s, and nothing is shown or recorded', async (_, happens) => {
    await happens();
    const before = await linesOfRecord();
    const answers = await Promise.all([officer.get('/api/contacts'), officer.get('/api/work'), officer.get('/api/session'), officer.get('/api/contacts')]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(answers.map(({ text }) => text).join()).not.toContain('Ann Other');
    expect(await linesOfRecord()).toBe(before);
  });

  it('is refused what its role may no longer see', async () => {
    await change(`roles = '{reader-of-reports}'`);
    expect((await officer.get('/api/contacts')).body).toMatchObject({ status: 403, code: 'no-permission' });
  });

  it('sees at once what its new role may see, and its new name', async () => {
    await change(`roles = '{pals-officer,complaints-manager}', name = 'Renamed'`);
    expect((await officer.get('/api/session')).body).toMatchObject({ name: 'Renamed', roles: ['pals-officer', 'complaints-manager'] });
    expect((await officer.get('/api/board')).status).toBe(200);
  });

  it('counts with a calendar that was changed by another process', async () => {
    await asSuperuser(`INSERT INTO accord.knowledge_change (organisation_id, number, id, kind, title, recorded_at) VALUES ($1, 1, gen_random_uuid(), 'calendar', 'A day', now())`, [trust.id]);
    const [before, lookUps] = [await linesOfRecord(), jest.spyOn(world.db, 'across')];
    expect((await officer.get('/api/contacts')).text).toContain('Ann Other');
    // Begun twice, for the calendar as it is; recorded once.
    expect(await linesOfRecord()).toBe(before + 1);
    expect(lookUps).not.toHaveBeenCalled();
    lookUps.mockRestore();
  });
});
