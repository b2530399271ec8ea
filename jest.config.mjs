import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(fileURLToPath(import.meta.url));
/** What Jest walks through at each start: not the packages. */
const roots = ['apps', 'libs', 'test'].map((folder) => join(rootDir, folder));
const moduleNameMapper = { '^@accord/([^/]+)/([^/]+)$': `${rootDir}/libs/$1/$2/src/index.ts` };
const swc = (module) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: module },
    sourceMaps: 'inline',
  },
];

/** Pure TypeScript, no flag: rules, contracts, and what is pure on the web side. */
const rules = {
  displayName: 'rules',
  rootDir,
  roots,
  testMatch: ['<rootDir>/libs/*/{rules,contract,web}/**/*.spec.ts'],
  transform: { '^.+\\.[jt]s$': swc('commonjs') },
  transformIgnorePatterns: ['/node_modules/(?!temporal-polyfill|temporal-utils)'],
  moduleNameMapper,
  testEnvironment: 'node',
};

/** Nest 12 is native ESM: these run with --experimental-vm-modules, against a real PostgreSQL. */
const api = {
  displayName: 'api',
  rootDir,
  roots,
  testMatch: ['<rootDir>/libs/*/api/**/*.spec.ts', '<rootDir>/apps/{api,worker,cli}/**/*.spec.ts', '<rootDir>/test/api/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc('es6') },
  moduleNameMapper,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/api/nest-first.ts'],
};

/** The walls and the two commands, from outside. */
const architecture = {
  displayName: 'architecture',
  rootDir,
  roots,
  testMatch: ['<rootDir>/test/{architecture,commands}/**/*.spec.ts'],
  transform: { '^.+\\.ts$': swc('commonjs') },
  moduleNameMapper,
  testEnvironment: 'node',
};

/** The browser: whole journeys, one file each. Never with the ESM flag. */
const journeys = { ...architecture, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'], globalSetup: '<rootDir>/test/runner/built.mjs' };

const all = { rules, api, architecture, journeys };
const wanted = (process.env.ACCORD_SUITES ?? 'rules').split(',');

export default {
  maxWorkers: '100%',
  projects: wanted.map((suite) => all[suite]),
  testSequencer: '<rootDir>/test/runner/longest-first.mjs',
  testTimeout: 90_000,
};
