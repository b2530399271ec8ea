import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(__dirname, '../..');
const folder = join(root, 'dist/web/browser');
const budget = 150_000;

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What the browser must have before the first page: the sheet, the entry and all that it imports. Bytes after gzip. */
function initialFiles(): readonly { readonly name: string; readonly bytes: number }[] {
  const named = [...textOf('index.html').matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
  const all = new Set<string>();
  const follow = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    // Only static imports: what is fetched by import("./…") comes with the page that needs it.
    for (const [, next = ''] of name.endsWith('.js') ? textOf(name).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g) : []) follow(next);
  };
  named.forEach(follow);
  return [...all].map((name) => ({ name, bytes: gzipSync(textOf(name), { level: 9 }).length }));
}

describe('the weight of the first page', () => {
  // Nothing is done when what lies there is fresh.
  beforeAll(() => execFileSync(process.execPath, [join(root, 'apps/cli/build.mjs'), 'web'], { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } }), 120_000);

  it('is at most 150 kB of script and style after gzip, because wards have slow lines', () => {
    const files = initialFiles();
    const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
    process.stderr.write(`First page: ${(whole / 1000).toFixed(1)} kB gzip of ${budget / 1000} in ${files.length} files\n`);
    expect(files.length).toBeGreaterThan(1);
    expect(whole).toBeLessThanOrEqual(budget);
  });

  it('fetches nothing from another server', () => {
    expect([...textOf('index.html').matchAll(/(?:href|src)="(https?:)?\/\//g)]).toEqual([]);
    const sheet = initialFiles().find(({ name }) => name.endsWith('.css'));
    expect(textOf(sheet?.name ?? '')).not.toMatch(/url\(["']?(https?:)?\/\/|@import/);
  });
});
