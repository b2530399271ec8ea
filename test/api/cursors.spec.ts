import type { Role } from '@accord/access/rules';
import { aWorld } from './support/world';
import type { TestOrganisation, World } from './support/world';

/** Every list that is turned by key, with the word for its cursor. A new one belongs here. */
const lists: readonly (readonly [url: string, cursor: 'cursor' | 'after', as?: Role])[] = [
  ['/api/alerts?', 'cursor'],
  ['/api/board?', 'cursor'],
  ['/api/board?sort=-due&', 'cursor'],
  ['/api/calendars?', 'cursor'],
  ['/api/contacts?', 'after'],
  ['/api/due-calendar/dates?from=2026-11-01&to=2026-11-30&scope=everybody&', 'cursor'],
  ['/api/lessons?', 'cursor'],
  ['/api/mail?', 'after'],
  ['/api/mediations?', 'after'],
  ['/api/monday/rows?figure=overdue&', 'cursor'],
  ['/api/promises?list=done&', 'cursor', 'operator'],
  ['/api/promises?list=due&', 'cursor', 'operator'],
  ['/api/reports/performance/cases?figure=due&', 'cursor'],
  ['/api/sign-off?', 'cursor', 'responsible-person'],
  ['/api/work/lead?lead=equality-lead&', 'after', 'equality-lead'],
];
const id = '11111111-2222-4333-8444-555555555555';
const noMoment = '2026-02-30T99:00:00.000000Z';
const cursors = ['nonsense', 'a_b', `2026-02-30_${id}`, `2026-11-28T10:00:00.000Z_${id}`, `infinity_${id}_`, '%00', `${noMoment}_${id}`, `2026-11-28T10:00:00.000000Z_${id}_${noMoment}`, `2026-11-28T10:00:00.000000Z_${id}_2026-02-30`];

describe('a page after a place that was mangled', () => {
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['complaints-manager', 'equality-lead', 'operator', 'responsible-person'] });
  });
  afterAll(() => world.end());

  it.each(lists.map((list) => [list[0], list] as const))('%s begins again or is refused in words, and is never a fault', async (_url, [url, word, as = 'complaints-manager']) => {
    const visitor = await world.signedIn(trust, as);
    for (const cursor of cursors) {
      const { status } = await visitor.get(`${url}${word}=${cursor}`);
      expect({ cursor, isFault: status !== 200 && status !== 400 }).toEqual({ cursor, isFault: false });
    }
  });
});
