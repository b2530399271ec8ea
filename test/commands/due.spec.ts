import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { accord, root } from './support';

/** From outside, with a data folder that no database ever opened: see every sentence of it in apps/cli/due. */
describe('npm run -s accord -- due', () => {
  const batch = (input: string) =>
    spawnSync(join(root, 'node_modules/.bin/node'), ['apps/cli/accord.mjs', 'due', '--batch'], { cwd: root, input, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });

  it('prints a date and its reasoning, and a refusal on standard error', () => {
    expect(accord(['due', 'E-ACK', '2026-12-23'], {})).toMatchObject({ code: 0, out: expect.stringContaining('Due Wednesday 30 December 2026.') });
    expect(accord(['due', 'W-ER', '2026-12-23'], {})).toMatchObject({ code: 2, out: '', err: expect.stringContaining('W-ER is off') });
  }, 120_000);

  it('writes one JSON line for each line and nothing else, in order, with no database', () => {
    const { status, stdout } = batch('{"id":1,"rule":"E-ACK","start":"2026-12-23"}\nnonsense\r\n\n{"id":"b","rule":"E-DEEM","start":"2027-01-06"}');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '{"id":1,"rule":"E-ACK","due":"2026-12-30","actBy":"2026-12-30","status":"in-force","version":1,"provisional":false}',
      '{"id":null,"error":"This line is not JSON."}',
      '{"id":null,"error":"This line is empty."}',
      '{"id":"b","rule":"E-ACK","due":"2027-01-11","actBy":"2027-01-11","status":"in-force","version":1,"provisional":false}',
      '{"id":"b","rule":"E-6M","due":"2027-07-05","actBy":"2027-07-05","status":"in-force","version":1,"provisional":false}',
      '',
    ]);
    expect(batch('')).toMatchObject({ status: 0, stdout: '' });
  }, 120_000);

  it('answers whoever asks line by line and waits, before the end of the input', async () => {
    const child = spawn(join(root, 'node_modules/.bin/node'), ['apps/cli/accord.mjs', 'due', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    const said = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    child.stdin.write('{"id":1,"rule":"E-ACK","start":"2026-12-23"}\n');
    expect((await said.next()).value).toContain('"due":"2026-12-30"');
    child.stdin.end('{"id":2,"rule":"E-ACK","start":"2026-11-23"}');
    expect((await said.next()).value).toContain('"due":"2026-11-26"');
    expect(await said.next()).toMatchObject({ done: true });
  }, 120_000);

  it('counts on where each line brings holidays of its own, and stops quietly when nobody reads on', () => {
    const line = '{"rule":"S-2","start":"2026-06-12","addHolidays":["2026-06-15"],"workHolidays":["2026-11-30"]}\n';
    const { stdout } = batch(line.repeat(20_000));
    expect(new Set(stdout.trimEnd().split('\n'))).toEqual(new Set(['{"id":null,"rule":"S-2","due":"2026-07-10","actBy":"2026-07-10","status":"in-force","version":1,"provisional":false}']));
    const piped = spawnSync('bash', ['-c', 'set -o pipefail; yes "$LINE" | head -50000 | node_modules/.bin/node apps/cli/accord.mjs due --batch | head -1'], { cwd: root, encoding: 'utf8', env: { ...process.env, LINE: line.trim() } });
    expect(piped.stderr).not.toContain('EPIPE');
    expect(piped.stdout).toContain('"due":"2026-07-10"');
  }, 120_000);
});
