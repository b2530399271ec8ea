import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Set by the launcher for its own processes; nobody else has a reason to. */
const inner = ['ACCORD_DEMO', 'ACCORD_QUIET'];

describe('the documents', () => {
  it('name every setting of the code in the README, and none that the code does not read', () => {
    const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const written = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
    const known = [...read('libs/platform/api/src/settings.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '').filter((name) => !inner.includes(name));
    expect([...written].sort()).toEqual([...known, 'DATABASE_OWNER_URL'].sort());
  });

  it('hold no command about operations that npm run prove does not run', () => {
    const blocks = [...read('docs/operations.md').matchAll(/```sh\n# (.+)\n/g)].map(([, name]) => name ?? '');
    const proof = read('test/prove/operations.mjs') + read('test/prove/upgrade.mjs');
    expect(blocks.length).toBeGreaterThan(8);
    expect(blocks.filter((name) => !proof.includes(`'${name}'`))).toEqual([]);
  });

  it('hold each word of the glossary once, where the alphabet puts it', () => {
    const words = [...read('docs/glossary.md').matchAll(/^\| (?!word \|)([^|-][^|]*) \|/gm)].map(([, word]) => word ?? '');
    const inOrder = [...new Set(words)].sort(new Intl.Collator('en-GB').compare);
    expect(words.length).toBeGreaterThan(90);
    expect(words).toEqual(inOrder);
  });

  it.each(['README.md', 'docs/operations.md', 'docs/security.md', 'docs/recipes.md'])('lead from %s to places that exist', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});
