import { aWorld } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

const found = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('It is not there');
  return one;
};

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

  describe('that change', () => {
    interface Managed {
      readonly id: string;
      readonly name: string;
      readonly closedOn: string | null;
      readonly became: string | null;
      readonly version: number;
    }
    const all = async (who: Visitor) => (await who.get('/api/managed-places')).body as { items: (Managed & { places: Managed[] })[] };
    const siteNamed = async (who: Visitor, name: string) => (await all(who)).items.find((site) => site.name === name);
    let administrator: Visitor;
    let officer: Visitor;
    let site: Managed & { places: Managed[] };

    beforeEach(async () => {
      trust = await world.organisation({ roles: ['pals-officer', 'administrator'] });
      [administrator, officer] = [await world.signedIn(trust, 'administrator'), await world.signedIn(trust, 'pals-officer')];
      site = found(await siteNamed(administrator, 'General Hospital'));
    });

    const log = (place: object) => officer.post('/api/contacts', { whatHappened: 'Nobody came.', ...place });

    it('lets a ward go on under a new name: old cases keep the old one, new ones choose the new', async () => {
      const { id } = (await log({ serviceId: trust.serviceId })).body as { id: string };
      const renamed = await administrator.post(`/api/services/${trust.serviceId}/renaming`, { name: 'Birch ward', version: 1 });
      expect(renamed.status).toBe(201);
      expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ service: { name: 'Ward 7' } });
      const { items } = (await officer.get('/api/places')).body as { items: { services: { id: string; name: string }[] }[] };
      expect(items[0]?.services).toMatchObject([{ name: 'Birch ward' }]);
      expect((await log({ serviceId: trust.serviceId })).body).toMatchObject({ status: 422, code: 'place-closed' });
      expect((await siteNamed(administrator, 'General Hospital'))?.places).toMatchObject([{ name: 'Birch ward', closedOn: null }, { name: 'Ward 7', became: 'Birch ward' }]);
    });

    it('takes the wards along when a site is renamed, twice over', async () => {
      const { id } = (await log({ siteId: trust.siteId, serviceId: trust.serviceId })).body as { id: string };
      const first = (await administrator.post(`/api/sites/${trust.siteId}/renaming`, { name: 'Queen’s Hospital', version: 1 })).body as { id: string };
      await administrator.post(`/api/sites/${first.id}/renaming`, { name: 'King’s Hospital', version: 1 });
      const { items } = (await officer.get('/api/places')).body as { items: { name: string; services: { name: string }[] }[] };
      expect(items).toMatchObject([{ name: 'King’s Hospital', services: [{ name: 'Ward 7' }] }]);
      expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ site: { name: 'General Hospital' }, service: { name: 'Ward 7' } });
      expect(await siteNamed(administrator, 'General Hospital')).toMatchObject({ became: 'King’s Hospital' });
    });

    it('closes a site with its wards, keeps them on their cases, and opens each again', async () => {
      const { id } = (await log({ serviceId: trust.serviceId })).body as { id: string };
      expect((await administrator.post(`/api/sites/${trust.siteId}/closing`, { version: site.version })).status).toBe(200);
      expect((await officer.get('/api/places')).body).toEqual({ items: [] });
      expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ site: { name: 'General Hospital' }, service: { name: 'Ward 7' } });
      expect((await administrator.post(`/api/services/${trust.serviceId}/opening`, { version: 2 })).body).toMatchObject({ code: 'site-closed' });
      await administrator.post(`/api/sites/${trust.siteId}/opening`, { version: 2 });
      expect((await administrator.post(`/api/services/${trust.serviceId}/opening`, { version: 2 })).status).toBe(200);
      expect((await log({ serviceId: trust.serviceId })).status).toBe(201);
    });

    it('refuses a name that is there, and the second of two administrators', async () => {
      await administrator.post(`/api/sites/${trust.siteId}/services`, { name: 'Ward 8', kind: 'ward' });
      expect((await administrator.post(`/api/services/${trust.serviceId}/renaming`, { name: 'Ward 8', version: 1 })).body).toMatchObject({ status: 422, code: 'name-taken' });
      expect((await administrator.post(`/api/services/${trust.serviceId}/closing`, { version: 7 })).status).toBe(409);
      expect((await officer.post(`/api/services/${trust.serviceId}/closing`, { version: 1 })).status).toBe(403);
      expect((await administrator.post(`/api/services/${trust.serviceId}/closing`, { version: 1 })).status).toBe(200);
    });

    it('is nothing that another organisation can see or change', async () => {
      const stranger = await world.signedIn(board, 'administrator');
      expect((await stranger.get('/api/managed-places')).text).not.toContain(trust.siteId);
      for (const act of ['closing', 'opening']) expect((await stranger.post(`/api/sites/${trust.siteId}/${act}`, { version: 1 })).status).toBe(404);
      expect((await stranger.post(`/api/services/${trust.serviceId}/renaming`, { name: 'Theirs', version: 1 })).status).toBe(404);
    });
  });

  it('signposts to the bodies of the nation, each with when it was last checked', async () => {
    const officer = await world.signedIn(board, 'pals-officer');
    const { body } = await officer.get('/api/bodies');
    expect(body).toMatchObject({ nation: 'scotland', items: expect.arrayContaining([expect.objectContaining({ id: 'pass', telephone: '0800 917 2127', lastChecked: null })]) });
    expect(JSON.stringify(body)).not.toContain('phso');
  });
});
