import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(__dirname, '../..');
const folder = join(root, 'dist/web/browser');
const budget = 150_000;

/** What the browser fetches before the first page: the sheet, the preloaded chunks and the entry. Bytes after gzip. */
function initialFiles(): readonly { readonly name: string; readonly bytes: number }[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const names = [...page.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
  return [...new Set(names)].map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }));
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
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect([...page.matchAll(/(?:href|src)="(https?:)?\/\//g)]).toEqual([]);
    const sheet = initialFiles().find(({ name }) => name.endsWith('.css'));
    expect(readFileSync(join(folder, sheet?.name ?? ''), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\/|@import/);
  });
});
