import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordedWords } from '@accord/casework/api';
import { aWorld } from './support/world';
import type { World } from './support/world';

const libs = join(import.meta.dirname, '../../libs');
const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) => /\/api\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));

/** `action: 'case.read', caseId` in the sources: acts that a case's own history will show. */
const actsOnCases = new Set(
  sources.flatMap((file) => [...readFileSync(join(libs, file), 'utf8').matchAll(/action: '([a-z.-]+)', caseId\b/g)].map(([, action]) => action ?? '')),
);

/** Acts that show cases among others, by the sources: each such case will say who saw it there. */
const actsThatShow = new Set(
  sources.flatMap((file) => [...readFileSync(join(libs, file), 'utf8').matchAll(/action: '([a-z.-]+)', subjectKind: '(?:case|commitment|mediation|lesson|letter|mail)', shown/g)].map(([, action]) => action ?? '')),
);

describe('the words of recorded acts', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());

  it('say each act on a case plainly: none is shown by its code', () => {
    const words = world.app.get(RecordedWords);
    expect(actsOnCases.size).toBeGreaterThan(30);
    expect([...actsOnCases].filter((action) => !words.has(action)).sort()).toEqual([]);
  });

  it('say each list, search and file that showed a case plainly too', () => {
    const words = world.app.get(RecordedWords);
    expect([...actsThatShow].sort()).toEqual(expect.arrayContaining(['board.exported', 'board.read', 'contacts.listed', 'lessons.listed', 'mediations.listed', 'search.found', 'work.listed']));
    expect([...actsThatShow].filter((action) => !words.has(action)).sort()).toEqual([]);
  });
});
