import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
}
const compose = (file: string) => (parse(read(file), { merge: true, customTags: [{ tag: '!override', collection: 'seq' }] }) as { services: Record<string, Service> }).services;

/** Settings that the images of others read. */
const foreign = ['POSTGRES_PASSWORD', 'DATABASE_PASSWORD', 'DATABASE_OWNER_PASSWORD'];

describe('docker', () => {
  const dockerfile = read('docker/Dockerfile');
  const services = { ...compose('docker/compose.yaml') };
  const settings = read('libs/platform/api/src/settings.ts');
  const known = (name: string) => new RegExp(`^  ${name}:`, 'm').test(settings) || name === 'DATABASE_OWNER_URL' || foreign.includes(name);

  it('has a Dockerfile without a fault, that runs as an ordinary user and tells its health', () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
    // As everywhere, no package's install script runs.
    for (const [call] of dockerfile.matchAll(/npm (?:ci|install|prune).*/g)) expect(call).toContain('--ignore-scripts');
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\/health\/ready/m);
    expect(read('libs/platform/api/src/health/health.controller.ts')).toContain(`@Get('health/ready')`);
  });

  it.each(['docker/compose.yaml', 'docker/compose.scale.yaml'])('has no fault in %s that the compose linter finds', (file) => {
    // Our own order of keys reads better than the alphabet; an image that is built here carries both keys.
    const ours = ['service-keys-order', 'require-quotes-in-ports', 'services-alphabetical-order', 'no-build-and-image'];
    const done = spawnSync(join(root, 'node_modules/.bin/dclint'), [file, '--max-warnings', '0', '--disable-rule', ...ours], { cwd: root, encoding: 'utf8' });
    expect({ code: done.status, said: done.stdout.trim() }).toEqual({ code: 0, said: '' });
  });

  it('names only settings that the code reads', () => {
    const env = dockerfile.match(/^ENV (.*)$/m)?.[1]?.split(' ').map((pair) => pair.split('=')[0] ?? '') ?? [];
    const composed = [services, compose('docker/compose.scale.yaml')].flatMap((all) => Object.values(all).flatMap(({ environment = {} }) => Object.keys(environment)));
    const example = read('docker/example.env').split('\n').flatMap((line) => line.match(/^(\w+)=/)?.[1] ?? []);
    expect([...env, ...composed, ...example].filter((name) => !known(name))).toEqual([]);
  });

  it('runs only what the build makes, from folders that exist', () => {
    const entries = [...dockerfile.matchAll(/dist\/server\/(\w+)\.mjs/g), ...read('docker/compose.yaml').matchAll(/dist\/server\/(\w+)\.mjs/g)].map((found) => found[1] ?? '');
    const source: Readonly<Record<string, string>> = { api: 'apps/api/main.ts', worker: 'apps/worker/main.ts', migrate: 'apps/api/migrate.ts' };
    expect([...new Set(entries)].filter((entry) => !existsSync(join(root, source[entry] ?? 'missing')))).toEqual([]);
    for (const file of [...read('docker/compose.yaml').matchAll(/- \.\/([\w.-]+):/g), ...read('docker/compose.scale.yaml').matchAll(/- \.\/([\w.-]+):/g)]) {
      expect(existsSync(join(root, 'docker', file[1] ?? ''))).toBe(true);
    }
    expect(dockerfile).toContain('node apps/cli/build.mjs all');
  });

  it('keeps the promises of the queue: Redis writes every change down and never evicts', () => {
    expect(services['redis']?.command).toEqual(['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction']);
    for (const name of ['api', 'worker', 'migrate']) expect(services[name]?.read_only).toBe(true);
  });

  it('speaks of one port alone', () => {
    const port = settings.match(/PORT: .*default\((\d+)\)/)?.[1];
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(services['api']?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(read('docker/proxy.conf')).toContain(`http://api:${port}`);
  });

  it.each(['docker/proxy.conf', 'docs/operations.md'])('keeps our figures from the world, as %s says', (file) => {
    expect(read(file)).toMatch(/location = \/metrics \{\s+return 404;\s+\}/);
  });

  it('is written in scripts that the shell reads without a fault', () => {
    expect(() => execFileSync('sh', ['-n', join(root, 'docker/postgres-roles.sh')])).not.toThrow();
  });
});
