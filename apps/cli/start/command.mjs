import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { commandNames, withoutDatabase } from '../command-table.mjs';
import { Refusal, sayWhyNot } from './messages.mjs';
import { preparePackages } from './prepare.mjs';
import { continueUnderRightNode, onRightNode } from './right-node.mjs';
import { cloneRoot, proveWritable, readSettings } from './settings.mjs';
import { progressOn } from './stages.mjs';

/** `npm run -s accord -- <command> …`: standard output belongs to the command, all else is said on standard error. */
export async function command(words) {
  try {
    process.exit(await run(words));
  } catch (error) {
    process.exit(sayWhyNot(error));
  }
}

async function run(words) {
  const [name, ...rest] = words;
  const names = commandNames(cloneRoot);
  if (!names.includes(name)) {
    const why = name === undefined ? 'Say which command' : `There is no command ${name}`;
    throw new Refusal([`${why}: npm run -s accord -- <command> …`, ...names.map((known) => `  ${known}`)].join('\n'), 2);
  }
  const progress = quietly();
  await preparePackages({ root: cloneRoot, progress });
  if (!onRightNode()) return continueUnderRightNode(cloneRoot, join(cloneRoot, 'apps/cli/accord.mjs'), words);
  const settings = readSettings(process.env, cloneRoot);
  proveWritable(settings.dataDir);
  const { buildWhatChanged } = await import('./portal.mjs');
  await buildWhatChanged(settings, progress, undefined, ['server']);
  if (withoutDatabase.has(name)) return execute(name, rest, process.env);
  const { borrowDatabase } = await import('./borrow.mjs');
  const { env, giveBack } = await borrowDatabase(settings, progress);
  try {
    proveWritable(settings.anchorDir, { setting: 'ANCHOR_DIR', mode: 0o700 });
    return await execute(name, rest, env);
  } finally {
    await giveBack();
  }
}

function execute(name, words, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(cloneRoot, 'dist/server/commands', `${name}.mjs`), ...words], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// A command that has nothing to prepare says nothing of its own.
function quietly() {
  const { line, stage } = progressOn(process.stderr);
  return { line, stage: (name, work, slow) => stage(name, work, slow) };
}
