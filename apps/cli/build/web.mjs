import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fingerprint, isStamped, stamp, stampIn, unstamp } from './stamp.mjs';
import { trimSheet } from './trim-sheet.mjs';

const sources = ['apps/web', 'libs', 'apps/cli/build', 'tsconfig.base.json', 'package-lock.json'];
const counts = (path) => !/\.spec\.ts$|^libs\/[^/]+\/api\/|README\.md$/.test(path);
const target = { project: 'web', target: 'build' };
const builder = '@angular/build:application';

/** Whether there is a web application to build at all. */
export function webExists(root) {
  return existsSync(join(root, 'apps/web/main.ts'));
}

/** Whether dist/web was built from the sources as they are now. */
export function webIsFresh(root) {
  return existsSync(join(root, 'dist/web/browser/index.html')) && isStamped(join(root, 'dist/.web'), fingerprint(root, sources, counts));
}

/** Builds the web application into dist/web/browser. @throws {Error} with the compiler's own words */
export async function buildWeb(root) {
  const print = fingerprint(root, sources, counts);
  unstamp(join(root, 'dist/.web'));
  const said = [];
  const run = await schedule(root, { watch: false }, (line) => said.push(line));
  const { success, error } = await run.result;
  await run.stop();
  if (!success) throw new Error(said.join('\n') || error || 'The web build failed.');
  trimSheet(join(root, 'dist/web/browser'));
  stamp(join(root, 'dist/.web'), print);
}

/** Builds the page that shows every part of the design system into dist/design, for the tests that look at it. */
export async function buildDesign(root) {
  const print = fingerprint(root, [...sources, 'test/design'], counts);
  const stamped = join(root, 'dist/.design');
  if (existsSync(join(root, 'dist/design/browser/index.html')) && isStamped(stamped, print)) return;
  unstamp(stamped);
  const said = [];
  const design = { browser: 'test/design/main.ts', index: 'test/design/index.html', tsConfig: 'test/design/tsconfig.json', outputPath: 'dist/design' };
  const run = await schedule(root, { watch: false, ...design }, (line) => said.push(line));
  const { success, error } = await run.result;
  await run.stop();
  if (!success) throw new Error(said.join('\n') || error || 'The build of the design page failed.');
  stamp(stamped, print);
}

/** Rebuilds the web application whenever a source changes; `built` is called after each build, with whether it holds what the build that runs does not. */
export async function watchWeb(root, built) {
  const runs = stampIn(join(root, 'dist/.web'));
  unstamp(join(root, 'dist/.web'));
  let close = async () => {};
  const begin = async () => {
    const before = fingerprint(root, sources, counts);
    let said = [];
    let isFirst = true;
    const run = await schedule(root, { watch: true }, (line) => said.push(line));
    const following = run.output.subscribe(({ success, error }) => {
      const now = isFirst ? fingerprint(root, sources, counts) : undefined;
      // The builder watches from the end of its first build on: what was saved during it would stay unseen for ever.
      if (isFirst && now !== before) return void close().then(begin).catch(built);
      built(success ? undefined : new Error(said.join('\n') || error), now !== runs);
      isFirst = false;
      said = [];
    });
    close = async () => (following.unsubscribe(), run.stop());
  };
  await begin();
  return { close: () => close() };
}

// Angular's builder asks a host for its options; this one answers from here, so there is no angular.json.
async function schedule(root, more, say) {
  process.chdir(root);
  process.env.NG_CLI_ANALYTICS = 'false';
  const load = createRequire(join(root, 'package.json'));
  const { Architect } = load('@angular-devkit/architect');
  const { json, logging } = load('@angular-devkit/core');
  const folder = dirname(load.resolve('@angular/build/package.json'));
  const about = load(join(folder, 'builders.json')).builders.application;
  const optionSchema = load(join(folder, about.schema));
  const host = {
    getBuilderNameForTarget: async () => builder,
    resolveBuilder: async (name) => (name === builder ? { builderName: name, description: about.description, optionSchema } : null),
    loadBuilder: async () => load(join(folder, about.implementation)).default,
    getCurrentDirectory: async () => root,
    getWorkspaceRoot: async () => root,
    getOptionsForTarget: async () => ({ ...options, ...more }),
    getProjectMetadata: async () => ({ root: 'apps/web', sourceRoot: 'apps/web', projectType: 'application', cli: { cache: { enabled: true, environment: 'all' } } }),
  };
  const registry = new json.schema.CoreSchemaRegistry();
  registry.addPostTransform(json.schema.transforms.addUndefinedDefaults);
  const logger = new logging.Logger('web');
  logger.subscribe(({ level, message }) => ['warn', 'error', 'fatal'].includes(level) && say(message));
  return new Architect(host, registry).scheduleTarget(target, {}, { logger });
}

const options = {
  browser: 'apps/web/main.ts',
  index: 'apps/web/index.html',
  styles: ['apps/web/styles.scss'],
  tsConfig: 'apps/web/tsconfig.json',
  outputPath: 'dist/web',
  outputHashing: 'all',
  polyfills: [],
  optimization: { scripts: true, styles: { minify: true, inlineCritical: false }, fonts: false },
  sourceMap: false,
  progress: false,
  stylePreprocessorOptions: { includePaths: ['node_modules'], sass: { silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] } },
  budgets: [{ type: 'initial', maximumError: '900kB' }],
  allowedCommonJsDependencies: ['*'],
};
