import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node apps/cli/tidy-lock.mjs`, after every npm install that changes the lock file.
 *
 * 1. No host is named: packages come from whatever registry npm is set to.
 * 2. An optional package states no engine. The first npm ci runs under the machine's own Node and would leave out,
 *    without a word, what asks for a newer one; Accord runs under the Node that comes with it.
 * 3. A registry may lack the builds of a package for processors and systems that Accord does not run on. npm install
 *    then leaves them out of the lock file, and npm ci refuses the file as incomplete. This adds an entry
 *    for each, which names the system it is for and so is never fetched. Such an entry has no integrity;
 *    docs/security.md lists them. It refuses to do so for Linux on x64 or arm64 with glibc.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'wasm32', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  if (!entry.integrity && /-musl/.test(path)) entry.libc = ['musl'];
  if (entry.optional) delete entry.engines;
}
for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (path === '' || isThere(path, name, version)) continue;
    const entry = stub(name, version);
    lock.packages[place(path, name)] = entry;
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} entries added\n${added.map((name) => `  ${name}\n`).join('')}`);

// Node looks in the package's own node_modules and then in every one above it; the first found must be the version asked for.
function isThere(path, name, version) {
  const found = homes(path).map((home) => lock.packages[home + name]).find(Boolean);
  return found !== undefined && (!/^\d/.test(version) || found.version === version);
}

function place(path, name) {
  const [own, beside] = homes(path);
  return (beside + name in lock.packages ? own : beside) + name;
}

/** `a/node_modules/b` gives `a/node_modules/b/node_modules/`, `a/node_modules/`, `node_modules/`. */
function homes(path) {
  const parts = path.split(/(?<=^|\/)node_modules\//).slice(1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).map((part) => `node_modules/${part}`).join('').replace(/\/?$/, '/') + 'node_modules/').reverse().concat('node_modules/');
}

function stub(name, version) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const cpu = processors.find((processor) => words.some((word) => word.startsWith(processor)));
  const os = systems.find((system) => words.includes(system));
  if (!cpu || !os) throw new Error(`The name ${name} does not say which system it is for: add its entry by hand.`);
  if (os === 'linux' && ['x64', 'arm64'].includes(cpu) && !words.includes('musl')) throw new Error(`${name} is needed on machines that Accord runs on: it may not be left out.`);
  return { version, optional: true, ...(os === 'wasm32' ? {} : { os: [os] }), cpu: [cpu], ...(words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}) };
}
