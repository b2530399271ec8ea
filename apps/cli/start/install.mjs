import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { machineRefusal, Refusal } from './messages.mjs';

const stampOf = (root) => join(root, 'node_modules', '.accord-lock');

/** Whether node_modules holds exactly what package-lock.json names, for this processor. */
export function isInstalled(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.arch}`;
  if (readOr(stampOf(root), '') === wanted) return true;
  if (!installedByHand(root, lock)) return false;
  try {
    writeFileSync(stampOf(root), wanted);
  } catch {
    // A read-only node_modules is as good: the comparison is made again next time.
  }
  return true;
}

/**
 * Fetches the packages of the lock file. No package's install script runs.
 * @param {{ root: string, signal?: AbortSignal }} where
 * @throws {Refusal} no network, full disk, unwritable folder
 */
export async function install({ root, signal }) {
  rmSync(stampOf(root), { force: true });
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', ...cache(root)];
  const npm = process.env.npm_execpath;
  const [program, args] = npm && /npm-cli\.js$/.test(npm) ? [process.execPath, [npm, ...words]] : ['npm', words];
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal, killSignal: 'SIGTERM' });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)).catch((error) => {
    if (error.code === 'ENOENT') throw new Refusal('npm was not found: install Node with npm from https://nodejs.org, then start again.');
    throw error;
  });
  if (code !== 0) throw whyNot(said, root);
  if (isInstalled(root)) return;
  const missing = missingPackages(root, readFileSync(join(root, 'package-lock.json'))) ?? [];
  throw new Refusal(`These packages could not be fetched: ${missing.slice(0, 5).map((path) => path.replace(/^.*node_modules\//, '')).join(', ')}. Check the network, then start again.`);
}

// npm writes down what it has put in place as its very last step; people also run npm by hand.
function installedByHand(root, lock) {
  return missingPackages(root, lock)?.length === 0;
}

/** What the lock file names for this machine and node_modules lacks; undefined when npm never came to its end. */
function missingPackages(root, lock) {
  const done = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (!done) return undefined;
  const present = JSON.parse(done).packages;
  const wanted = Object.entries(JSON.parse(lock.toString()).packages).filter(([path]) => path !== '');
  return wanted.filter(([path, entry]) => (present[path] ? present[path].version !== entry.version : isNeeded(entry))).map(([path]) => path);
}

// An optional build for this machine is no option: without it a tool does not run.
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os || cpu) && admits(os, process.platform) && admits(cpu, process.arch) && admits(libc, 'glibc');
}

function admits(names, mine) {
  const all = names === undefined ? [] : [names].flat();
  if (all.includes(`!${mine}`)) return false;
  return all.every((name) => name.startsWith('!')) || all.includes(mine);
}

// An account without a home of its own still gets a cache.
function cache(root) {
  let at = process.env.npm_config_cache ?? join(homedir(), '.npm');
  while (!existsSync(at)) at = dirname(at);
  try {
    accessSync(at, constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(root, '.accord', 'npm-cache')];
  }
}

function whyNot(said, root) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(said)) {
    return new Refusal('The packages could not be fetched: check the network and the npm registry setting, then start again.');
  }
  return machineRefusal(said, root) ?? new Refusal(`npm ci failed:\n${said.trim().split('\n').slice(0, 12).join('\n')}`);
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise; // not there
  }
}
