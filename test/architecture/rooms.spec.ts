import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Scratch } from './scratch';

const root = resolve(__dirname, '../..');

interface Table {
  readonly rooms: readonly string[];
  readonly doors: Readonly<Record<string, readonly string[]>>;
}

describe('rooms and doors', () => {
  const scratch = new Scratch();
  afterAll(() => scratch.remove());

  const table = (): Table => JSON.parse(scratch.run('node', '-e', `import('./libs/rooms.mjs').then((t) => console.log(JSON.stringify({ rooms: t.rooms, doors: t.doors })))`).out);

  it('are those of the one table, each door with an index, each room with a README of at most 40 lines', () => {
    const { rooms, doors } = table();
    const libs = readdirSync(join(root, 'libs')).filter((name) => statSync(join(root, 'libs', name)).isDirectory());
    expect(libs.filter((room) => !rooms.includes(room))).toEqual([]);
    const found = libs.flatMap((room) => readdirSync(join(root, 'libs', room)).filter((name) => name !== 'README.md').map((door) => [room, door] as const));
    expect(found.filter(([, door]) => !(door in doors))).toEqual([]);
    expect(found.filter(([room, door]) => !existsSync(join(root, 'libs', room, door, 'src/index.ts')))).toEqual([]);
    const long = libs.filter((room) => !existsSync(join(root, 'libs', room, 'README.md')) || readFileSync(join(root, 'libs', room, 'README.md'), 'utf8').trimEnd().split('\n').length > 40);
    expect(long).toEqual([]);
  });

  it('carry the tags of their path', () => {
    const { out } = scratch.run('nx', 'graph', '--file=graph.json');
    expect(out).toBeDefined();
    const graph = JSON.parse(readFileSync(join(scratch.folder, 'graph.json'), 'utf8')) as { graph: { nodes: Record<string, { data: { root: string; tags: string[] } }> } };
    const doors = Object.values(graph.graph.nodes).map(({ data }) => data).filter(({ root: path }) => path.startsWith('libs/'));
    expect(doors.length).toBeGreaterThan(10);
    const wrong = doors.filter(({ root: path, tags }) => {
      const [, room, door] = path.split('/');
      return !(tags.includes(`scope:${room}`) && tags.includes(`type:${door}`) && tags.filter((tag) => /^(scope|type):/.test(tag)).length === 2);
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('grow by the recipe: one line in the table makes a room that may be called from above and not from below', () => {
    const line = readFileSync(join(root, 'docs/recipes.md'), 'utf8').match(/```js room\n(.*)\n```/)?.[1];
    expect(line?.trim()).toBe(`'translation',`);
    const rooms = readFileSync(join(scratch.folder, 'libs/rooms.mjs'), 'utf8');
    scratch.write('libs/rooms.mjs', rooms.replace(`  'people',\n`, `  'people',\n  ${line?.trim()}\n`));
    scratch.write('libs/translation/rules/src/index.ts', `export const languages = ['cy', 'gd'] as const;\n`);
    scratch.write('libs/casework/rules/src/from-above.ts', `import { languages } from '@accord/translation/rules';\nexport const known = languages;\n`);
    scratch.write('libs/people/rules/src/from-below.ts', `import { languages } from '@accord/translation/rules';\nexport const known = languages;\n`);
    scratch.writeIfAbsent('libs/people/rules/src/index.ts', 'export {};\n');
    expect(scratch.run('eslint', 'libs/casework/rules/src/from-above.ts').code).toBe(0);
    const below = scratch.run('eslint', 'libs/people/rules/src/from-below.ts');
    expect({ code: below.code, said: below.out.includes('enforce-module-boundaries') }).toEqual({ code: 1, said: true });
  }, 120_000);
});
