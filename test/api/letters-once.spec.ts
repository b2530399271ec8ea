import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { throwawayRedis } from './support/redis';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

interface Found {
  readonly kills: Readonly<Record<string, number>>;
  readonly sent: number;
}
interface Faults {
  lettersUnderKills(plan: object): Promise<Found>;
  holds(found: Found, mails: number): boolean;
}

/** Reduced; `npm run prove` does it with 400 mails on both queues, with a restart of the database. */
describe.each(['postgres', 'redis'] as const)('letters while the worker is killed, woken by %s', (backend) => {
  it('are never sent twice and never silently lost, whichever of four points it dies at', async () => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    await run(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server'], { cwd: root, env });
    const { lettersUnderKills, holds } = (await import(join(root, 'test/faults/letters-under-kills.mjs'))) as Faults;
    const redis = backend === 'redis' ? await throwawayRedis() : undefined;
    try {
      const mails = 16;
      const superuserUrl = process.env['TEST_DATABASE_SUPERUSER_URL'];
      const found = await lettersUnderKills({ superuserUrl, redis, mails, kills: 4, leaseSeconds: 3, sweepSeconds: 0.5, answersAfter: 60 });
      expect(found).toMatchObject({ letters: mails, twice: 0, lost: 0, neitherSentNorInDoubt: 0, sentWithoutFact: 0, metWithoutSending: 0 });
      expect(holds(found, mails)).toBe(true);
      expect(Object.values(found.kills)).toEqual([1, 1, 1, 1]);
    } finally {
      await redis?.stop();
    }
  }, 180_000);
});
