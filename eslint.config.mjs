import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { doors, rooms } from './libs/rooms.mjs';

// Without a graph the boundary rule skips itself in silence: make it first, whoever calls eslint.
process.env.NX_DAEMON = 'false';
process.env.NX_CACHE_PROJECT_GRAPH = 'true';
await createProjectGraphAsync({ exitOnError: true });

const roomOrder = rooms.map((room, rank) => ({
  sourceTag: `scope:${room}`,
  onlyDependOnLibsWithTags: rooms.slice(0, rank + 1).map((lower) => `scope:${lower}`),
}));
const doorOrder = Object.entries(doors).map(([door, opens]) => ({
  sourceTag: `type:${door}`,
  onlyDependOnLibsWithTags: opens.map((other) => `type:${other}`),
}));
const appOrder = { sourceTag: 'type:app', onlyDependOnLibsWithTags: Object.keys(doors).map((door) => `type:${door}`) };

const forbidden = (names, message) => names.map((group) => ({ group: [group], message }));
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'fastify', 'nodemailer', 'node:*'];
const rootBarrelOfZod = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier[imported.name='z']",
  message: "Write import * as z from 'zod': the named import keeps every locale in the bundle.",
};
const polyfill = { name: 'temporal-polyfill', message: 'Temporal comes from @accord/calendar/rules.' };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.angular/**', '.nx/**', '.accord/**', 'test/fixtures/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // A room's pages are lazy, while a higher room may build on a part of them: the bundler splits by file.
        { enforceBuildableLibDependency: false, checkDynamicDependenciesExceptions: ['@accord/**'], allow: ['test/api/support', '^(\\.\\./)+api/'], depConstraints: [...roomOrder, ...doorOrder, appOrder] },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-imports': ['error', { paths: [polyfill] }],
      'no-restricted-syntax': ['error', rootBarrelOfZod],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['libs/*/rules/**/*.ts', 'libs/*/contract/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [polyfill],
          patterns: forbidden([...serverOnly, '@angular/*', 'rxjs'], 'Rules and contracts are pure: no Nest, TypeORM, Angular or I/O.'),
        },
      ],
    },
  },
  {
    files: ['libs/*/rules/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['fetch', 'setTimeout', 'setInterval', 'process', 'localStorage', 'window', 'document'].map((name) => ({ name, message: 'Rules have no I/O and no clock.' }))],
      'no-restricted-syntax': [
        'error',
        rootBarrelOfZod,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules never ask the time: take it as an argument.' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Rules never ask the time: take it as an argument.' },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Rules never ask the time: take it as an argument.' },
        { selector: 'AwaitExpression', message: 'Rules are synchronous.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['libs/calendar/rules/src/temporal.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['libs/*/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'no-restricted-imports': ['error', { paths: [polyfill], patterns: forbidden(serverOnly, 'The browser side never opens a server part.') }],
      '@angular-eslint/component-selector': ['error', { type: ['element', 'attribute'], prefix: 'accord', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'accord', style: 'camelCase' }],
    },
  },
  {
    files: ['libs/*/web/**/*.html', 'apps/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['test/oracle/**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\./|node:fs$)', message: 'The second implementation of the dates stands apart: it imports only its own files and node:fs.' }] }],
      'no-restricted-globals': ['error', ...['Date', 'Intl', 'Temporal'].map((name) => ({ name, message: 'The second implementation of the dates counts days in its own table.' }))],
      'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'The second implementation of the dates stands apart: it imports only its own files and node:fs.' }],
    },
  },
  { files: ['**/*.spec.ts', 'test/**/*.ts', 'apps/cli/**', '**/*.mjs', '**/migrations/**'], rules: { 'max-lines': 'off', 'no-console': 'off' } },
);
