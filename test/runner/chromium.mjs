import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedBinary, writeWrapper } from './debian.mjs';
import { onPath } from './on-path.mjs';

const remedy = 'Install Chromium (on Debian or Ubuntu: apt-get install chromium), or set TEST_CHROMIUM to the path of a Chromium or Chrome.';
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', '/usr/lib/chromium/chromium'];

/**
 * Finds a Chromium that really opens a page here: named, the one inside an npm package (already fetched, x64 only),
 * installed, Debian's package unpacked without installing it, or Playwright's own download. The npm package comes before
 * what is installed: the lock pins it, and it is the headless shell, which opens a page in a fifth of the time of a whole browser.
 * @returns {Promise<{ path: string, from: string } | { remedy: string }>}
 */
export async function findChromium(bench) {
  const ways = [
    ['TEST_CHROMIUM', async () => process.env.TEST_CHROMIUM],
    ['npm package', () => fromNpmPackage(bench)],
    ['installed', async () => onPath(names)],
    ['Debian package, unpacked', () => unpackedBinary({ names: ['chromium'], binary: 'usr/lib/chromium/chromium', bench })],
    ['downloaded by Playwright', () => fromPlaywright(bench)],
  ];
  for (const [from, find] of ways) {
    const path = await find();
    if (path && (await opensPage(path, bench))) return { path, from };
  }
  return { remedy };
}

// Opened as the journeys open it: some builds answer to Playwright and not to the command line.
const openPage = `
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: process.argv[1], args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setContent('<p>it runs');
  console.log(await page.textContent('p'));
  await browser.close();`;

async function opensPage(path, bench) {
  const { code, said } = await bench.run(process.execPath, ['--input-type=module', '-e', openPage, path], { timeout: 60_000 });
  return code === 0 && said.includes('it runs');
}

// The package unpacks its browser, and on a machine it takes for a cloud function its libraries, into TMPDIR.
async function fromNpmPackage(bench) {
  const about = join(bench.root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(about)) return undefined;
  const folder = join(bench.cache, `npm-chromium-${JSON.parse(readFileSync(about, 'utf8')).version}`);
  const script = join(folder, 'run');
  if (existsSync(script)) return script;
  mkdirSync(folder, { recursive: true });
  const unpack = "import('@sparticuz/chromium').then(async ({ default: chromium }) => console.log(await chromium.executablePath()))";
  const env = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { code } = await bench.run(process.execPath, ['--input-type=module', '-e', unpack], { env, timeout: 60_000 });
  if (code !== 0 || !existsSync(join(folder, 'chromium'))) return undefined;
  const libraries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name, 'lib'));
  return writeWrapper(script, join(folder, 'chromium'), [folder, ...libraries.filter((lib) => existsSync(lib))]);
}

async function fromPlaywright(bench) {
  const env = { PLAYWRIGHT_BROWSERS_PATH: join(bench.cache, 'playwright') };
  const { code } = await bench.run(process.execPath, [join(bench.root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { env, timeout: 240_000 });
  if (code !== 0) return undefined;
  const ask = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { said } = await bench.run(process.execPath, ['--input-type=module', '-e', ask], { env });
  return said.trim().split('\n').at(-1);
}
