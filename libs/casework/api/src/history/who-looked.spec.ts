import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('who looked at a case', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;
  let id: string;
  let reference: string;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    officer = await world.signedIn(trust, 'pals-officer');
    manager = await world.signedIn(trust, 'complaints-manager');
    ({ id, reference } = (await officer.post('/api/contacts', { whatHappened: 'Nobody came for nine hours.', caller: { name: 'Ama Mensah', phone: '07700 900123' } })).body as { id: string; reference: string });
  });
  afterAll(() => world.end());

  interface Page {
    readonly items: readonly { readonly what: string; readonly who: string }[];
    readonly next: string | null;
  }
  const reads = async (query = ''): Promise<Page> => (await officer.get(`/api/cases/${id}/history?show=reads${query}`)).body as Page;
  const told = async (): Promise<string[]> => (await reads()).items.map(({ who, what }) => `${who.split(' of ')[0]}: ${what}`);

  it('names whoever saw it in a list, by searching, among similar contacts, among the work of the day, and opened it', async () => {
    await manager.get('/api/contacts');
    await manager.post('/api/search', { text: reference });
    await manager.post('/api/contacts/similar', { phone: '07700 900123', name: 'Ama Mensah' });
    await officer.get('/api/work?group=new');
    await manager.get(`/api/cases/${id}`);
    expect(await told()).toEqual(expect.arrayContaining([
      'complaints-manager: Saw it in a list', 'complaints-manager: Found it by searching', 'complaints-manager: Saw it among similar contacts', 'pals-officer: Saw it among the work of the day',
      'complaints-manager: Opened the case',
    ]));
  });

  it('names whoever saw its dates on the board, or took them away in a file', async () => {
    await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => [letter, { answer: letter === 'F' ? 'yes' : 'no' }])), nation: 'england', funding: 'nhs' });
    await manager.get('/api/board');
    await manager.get('/api/board.csv');
    expect(await told()).toEqual(expect.arrayContaining(['complaints-manager: Saw it on the board', 'complaints-manager: Took it along in an export of the board']));
  });

  it('does not say so of a case that the list did not show', async () => {
    const other = (await officer.post('/api/contacts', { whatHappened: 'The car park took my money.' })).body as { id: string };
    await manager.post('/api/search', { text: reference });
    const { items } = (await officer.get(`/api/cases/${other.id}/history?show=reads`)).body as Page;
    expect(items.filter(({ what }) => what === 'Found it by searching')).toEqual([]);
  });

  it('keeps lists out of what was done, and pages through both kinds without repeating or losing a line', async () => {
    const before = (await reads()).items.filter(({ what }) => what === 'Found it by searching').length;
    for (let times = 0; times < 60; times++) await manager.post('/api/search', { text: reference });
    const changes = (await officer.get(`/api/cases/${id}/history`)).body as Page;
    expect(changes.items.filter(({ what }) => what === 'Found it by searching')).toEqual([]);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await reads(cursor);
      seen.push(...page.items.filter(({ what }) => what === 'Found it by searching').map(({ who }) => who));
      cursor = page.next ? `&cursor=${page.next}` : '';
    } while (cursor);
    expect(seen).toHaveLength(before + 60);
  });
});
