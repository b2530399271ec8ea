import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './support';

const run = promisify(execFile);

interface Found {
  readonly passed: boolean;
  readonly figure: string;
}

/** Calls one function of test/prove/dates.mjs, which is native ESM, in a process of its own. */
async function found(call: string): Promise<Found> {
  const script = `import { randomCases, examples, properties } from './test/prove/dates.mjs'; console.log(JSON.stringify(await ${call}));`;
  const { stdout } = await run(join(root, 'node_modules/.bin/node'), ['--input-type=module', '-e', script], { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
  return JSON.parse(stdout) as Found;
}

const portal = JSON.stringify({ root });

describe('the dates of due --batch', () => {
  // Building the server may come first, where nothing was built yet.
  it.each(['UTC', 'Europe/London', 'Pacific/Auckland'])('are those of the second implementation, with the process in %s', async (zone) => {
    expect(await found(`randomCases(${portal}, 2000, '${zone}')`)).toEqual({ passed: true, figure: expect.stringContaining('0 differences') });
  }, 120_000);

  it('are never earlier for a later start or for one more holiday', async () => {
    expect(await found(`properties(${portal}, 61)`)).toEqual({ passed: true, figure: expect.stringContaining('0 broken') });
  }, 60_000);

  it('are those counted by hand, for every rule on every calendar', async () => {
    expect(await found(`examples(${portal})`)).toEqual({ passed: true, figure: expect.stringContaining('0 answered otherwise, 0 missing') });
  }, 60_000);
});
