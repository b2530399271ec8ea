import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Unpacks Debian packages with what they need, without root and without installing them.
 * @param {{ names: readonly string[], binary: string, bench: object }} wanted `names`: tried in turn; `binary`: path inside the package
 * @returns {Promise<string | undefined>} a script that runs the binary with its own libraries, or undefined where this is no Debian or there is no network
 */
export async function unpackedBinary({ names, binary, bench }) {
  for (const name of names) {
    const script = join(bench.cache, name, 'run');
    if (existsSync(script)) return script;
    const folder = await unpackedPackage({ name, bench });
    if (folder) return writeScript(script, folder, binary);
  }
  return undefined;
}

/**
 * Unpacks one Debian package with what it needs and the machine lacks, once.
 * @returns {Promise<string | undefined>} the folder that stands for `/`, or undefined where this is no Debian or there is no network
 */
export async function unpackedPackage({ name, bench }) {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return undefined;
  const folder = join(bench.cache, name);
  return existsSync(join(folder, 'root')) || (await unpack(name, folder, bench)) ? join(folder, 'root') : undefined;
}

async function unpack(name, folder, bench) {
  rmSync(folder, { recursive: true, force: true });
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const part of ['archives', 'root', 'lists/partial', 'cache/archives/partial']) mkdirSync(join(fresh, part), { recursive: true });
  const own = ['-o', `Dir::State::Lists=${join(fresh, 'lists')}`, '-o', `Dir::Cache=${join(fresh, 'cache')}`, '-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User=root'];
  const apt = (words, more) => bench.run('apt-get', [...own, ...words], { timeout: 240_000, env: { LC_ALL: 'C' }, ...more });
  if ((await apt(['update', '-qq'])).code !== 0) return false;
  const plan = await apt(['install', '--simulate', '--no-install-recommends', name]);
  // What is installed already is not fetched again; the C library stays the machine's own.
  const packages = [...plan.said.matchAll(/^Inst (\S+)/gm)].map(([, found]) => found).filter((found) => !/^libc6$|^libc-bin$/.test(found));
  if (plan.code !== 0 || packages.length === 0) return false;
  if ((await apt(['download', '-qq', ...packages], { cwd: join(fresh, 'archives') })).code !== 0) return false;
  for (const file of readdirSync(join(fresh, 'archives'))) {
    if ((await bench.run('dpkg-deb', ['-x', join(fresh, 'archives', file), join(fresh, 'root')])).code !== 0) return false;
  }
  for (const part of ['archives', 'lists', 'cache']) rmSync(join(fresh, part), { recursive: true, force: true });
  renameSync(fresh, folder);
  return true;
}

function writeScript(script, root, binary) {
  return writeWrapper(script, join(root, binary), libraryFolders(root));
}

/** Writes a script that runs a binary with libraries of its own. */
export function writeWrapper(script, binary, libraries) {
  writeFileSync(script, `#!/bin/sh\nexport LD_LIBRARY_PATH="${libraries.join(':')}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"\nexec "${binary}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

function libraryFolders(root) {
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const folders = ['usr/lib', 'lib', `usr/lib/${triplet}`, `lib/${triplet}`, `usr/lib/${triplet}/nss`, `usr/lib/${triplet}/pulseaudio`, `usr/lib/${triplet}/blas`];
  return folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
}
