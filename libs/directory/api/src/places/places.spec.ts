import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

describe('the places of an organisation', () => {
  let world: World;
  let trust: TestOrganisation;
  let board: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'administrator'] });
    board = await world.organisation({ nation: 'scotland', roles: ['pals-officer', 'administrator'] });
  });
  afterAll(() => world.end());

  it('gives the officer each site with its wards and services, to search while typing', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    const { status, body } = await officer.get('/api/places');
    expect(status).toBe(200);
    expect(body).toEqual({ items: [{ id: trust.siteId, name: 'General Hospital', services: [{ id: trust.serviceId, name: 'Ward 7', kind: 'ward' }] }] });
  });

  it('lets the administrator add a site and a service, and refuses a name that is there already', async () => {
    const administrator = await world.signedIn(trust, 'administrator');
    const site = await administrator.post('/api/sites', { name: 'Queen Street Clinic' });
    expect(site.status).toBe(201);
    const { id } = site.body as { id: string };
    expect((await administrator.post(`/api/sites/${id}/services`, { name: 'Physiotherapy' })).status).toBe(201);
    expect((await administrator.post(`/api/sites/${id}/services`, { name: 'Physiotherapy' })).body).toMatchObject({ status: 422, code: 'name-taken' });
    expect((await administrator.post('/api/sites', { name: ' ' })).body).toMatchObject({ status: 400, errors: [{ path: 'name', message: 'Enter the name of the site' }] });
  });

  it('keeps officers from changing places', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    expect((await officer.post('/api/sites', { name: 'My own site' })).status).toBe(403);
  });

  it('hides the places of another organisation, and does not add to its sites', async () => {
    const stranger = await world.signedIn(board, 'administrator');
    expect((await stranger.get('/api/places')).text).not.toContain(trust.siteId);
    expect((await stranger.post(`/api/sites/${trust.siteId}/services`, { name: 'Theirs' })).status).toBe(404);
  });

  it('signposts to the bodies of the nation, each with when it was last checked', async () => {
    const officer = await world.signedIn(board, 'pals-officer');
    const { body } = await officer.get('/api/bodies');
    expect(body).toMatchObject({ nation: 'scotland', items: expect.arrayContaining([expect.objectContaining({ id: 'pass', telephone: '0800 917 2127', lastChecked: null })]) });
    expect(JSON.stringify(body)).not.toContain('phso');
  });
});
