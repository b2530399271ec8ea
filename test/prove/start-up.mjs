import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FreshClone, until } from '../runner/fresh-clone.mjs';

const seconds = (figure) => `${figure.toFixed(1)} s`;
const clones = {};

const sides = [
  { as: 'root', whose: 'root, in a folder that only root can enter', port: 3171 },
  { as: 'user', whose: 'an ordinary user', port: 3172 },
];

/** `npm start` and the commands from bare clones, as root and as an ordinary user. */
export const promises = [...sides.flatMap(forSide), ...together()];

export async function cleanUp() {
  for (const clone of Object.values(clones)) await clone.remove();
}

function forSide({ as, whose, port }) {
  const clone = () => clones[as];
  return [
    {
      promise: `A bare clone runs a command as ${whose}, and standard output holds only what the command says`,
      async prove() {
        clones[as] = new FreshClone({ as, port });
        const { code, out, err } = await clone().run('npm', ['run', '-s', 'accord', '--', 'audit', 'verify']);
        return { passed: code === 0 && !/packages|database/.test(out) && /packages/.test(err), figure: `exit code ${code}, ${out.length} characters on standard output` };
      },
    },
    {
      promise: `npm start makes the demo and serves it as ${whose}`,
      async prove() {
        const took = await clone().start();
        return { passed: await clone().answers(), figure: seconds(took) };
      },
    },
    {
      promise: `SIGTERM stops everything within 10 s as ${whose}`,
      async prove() {
        const { code, seconds: took, left } = await clone().stop();
        return { passed: took <= 10 && left.length === 0, figure: `${seconds(took)}, ${left.length} processes left, exit code ${code}` };
      },
    },
    {
      promise: `A second start is ready within 5 s as ${whose}`,
      async prove() {
        const took = await clone().start();
        return { passed: took <= 5 && (await clone().answers()), figure: seconds(took) };
      },
    },
    ...['launcher', 'api', 'worker', 'database'].map((part) => ({
      promise: `After kill -9 of the ${part} and npm start the portal answers as ${whose}`,
      prove: () => recover(clone(), part),
    })),
  ];
}

async function recover(clone, part) {
  const { pid, parts } = clone.lock();
  const target = { launcher: pid, database: clone.postgresPid() }[part] ?? parts.find(({ name }) => name === part).pid;
  const began = performance.now();
  if (!(target > 1)) throw new Error(`no ${part} runs`);
  process.kill(target, 'SIGKILL');
  if (part === 'launcher') await clone.start();
  await until(() => part === 'launcher' || /ended .*starting it again/.test(clone.said), 20_000);
  await until(() => clone.answers(), 20_000);
  clone.said = '';
  return { passed: true, figure: `answers again after ${seconds((performance.now() - began) / 1000)}` };
}

function together() {
  return [
    {
      promise: 'Two clones run side by side and neither disturbs the other',
      async prove() {
        const answers = [await clones.root.answers(), await clones.user.answers()];
        await clones.user.stop();
        return { passed: answers.every(Boolean) && (await clones.root.answers()), figure: 'both answered; one was stopped and the other still answers' };
      },
    },
    {
      promise: 'A second start needs no network',
      async prove() {
        await clones.root.stop();
        const took = await clones.root.start({ program: 'unshare', words: ['--net', 'sh', '-c', 'ip link set lo up && exec npm start'] });
        await clones.root.stop();
        return { passed: true, figure: `ready after ${seconds(took)} in a network of its own` };
      },
    },
    { promise: 'npm run dev builds again and reloads both sides when a source changes, though it is saved while the first build runs', prove: reload },
    { promise: 'A full disk is one sentence with the remedy', prove: fullDisk },
    {
      promise: 'A reset under root removes the database and its folder',
      async prove() {
        const { place } = clones.root;
        const { code } = await clones.root.run('npm', ['start', '--', '--reset', '--yes']);
        return { passed: code === 0 && !existsSync(place), figure: 'both are gone' };
      },
    },
  ];
}

async function reload() {
  const clone = clones.root;
  await clone.start({ words: ['run', 'dev'] });
  const began = performance.now();
  for (const source of ['apps/web/shell/not-found-page.ts', 'libs/calendar/rules/src/counting.ts']) appendFileSync(join(clone.folder, source), '// saved again\n');
  await until(() => ['server', 'web'].every((side) => clone.said.includes(`${side} reloaded`)), 300_000);
  const took = performance.now() - began;
  const passed = await clone.answers();
  await clone.stop();
  return { passed, figure: `both reloaded within ${seconds(took / 1000)}` };
}

async function fullDisk() {
  const disk = mkdtempSync(join(tmpdir(), 'accord-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=0777', 'tmpfs', disk]);
  try {
    const { code, err } = await clones.user.run('npm', ['start'], { DATA_DIR: join(disk, 'accord') });
    const said = err.trim().split('\n').filter((line) => !line.startsWith('npm '));
    return { passed: code !== 0 && said.length === 1 && /is full: free some space/.test(said[0]), figure: `exit code ${code}: ${said.join(' / ').replaceAll(disk, 'SMALL_DISK')}` };
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}
