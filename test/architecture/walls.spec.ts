import { dirname } from 'node:path';
import { Scratch } from './scratch';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

/** One planted violation of each kind: where, what, and which rule must refuse it. */
const planted = [
  ['rules call an api', 'libs/commitments/rules/src/planted-1.ts', `import { Database } from '@accord/platform/api';\nexport const planted = Database;`, '@nx/enforce-module-boundaries'],
  ['a contract calls an api', 'libs/casework/contract/src/planted-2.ts', `import { Database } from '@accord/platform/api';\nexport const planted = Database;`, '@nx/enforce-module-boundaries'],
  ['a web door calls an api', 'libs/access/web/src/planted-3.ts', `import { Audit } from '@accord/access/api';\nexport const planted = Audit;`, '@nx/enforce-module-boundaries'],
  ['an api calls a web door', 'libs/platform/api/src/planted-4.ts', `import * as web from '@accord/platform/web';\nexport const planted = web;`, '@nx/enforce-module-boundaries'],
  ['a lower room calls a higher one', 'libs/directory/api/src/planted-5.ts', `import { CaseFileRow } from '@accord/casework/api';\nexport const planted = CaseFileRow;`, '@nx/enforce-module-boundaries'],
  ['a room reaches past another room\'s door', 'libs/casework/api/src/planted-6.ts', `import { hashOf } from '../../../access/api/src/session.guard';\nexport const planted = hashOf;`, '@nx/enforce-module-boundaries'],
  ['rules ask the time', 'libs/commitments/rules/src/planted-7.ts', 'export const planted = () => new Date();', 'no-restricted-syntax'],
  ['rules ask the time another way', 'libs/commitments/rules/src/planted-8.ts', 'export const planted = () => Date.now();', 'no-restricted-syntax'],
  ['rules ask Temporal the time', 'libs/commitments/rules/src/planted-9.ts', `import { Temporal } from '@accord/calendar/rules';\nexport const planted = () => Temporal.Now.instant();`, 'no-restricted-syntax'],
  ['rules wait', 'libs/commitments/rules/src/planted-10.ts', 'export const planted = async (later: Promise<void>) => { await later; };', 'no-restricted-syntax'],
  ['rules read a file', 'libs/commitments/rules/src/planted-11.ts', `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;`, 'no-restricted-imports'],
  ['rules know Nest', 'libs/commitments/rules/src/planted-12.ts', `import { Injectable } from '@nestjs/common';\nexport const planted = Injectable;`, 'no-restricted-imports'],
  ['rules know TypeORM', 'libs/commitments/rules/src/planted-13.ts', `import { Entity } from 'typeorm';\nexport const planted = Entity;`, 'no-restricted-imports'],
  ['rules know Angular', 'libs/commitments/rules/src/planted-14.ts', `import { signal } from '@angular/core';\nexport const planted = signal;`, 'no-restricted-imports'],
  ['rules talk to the network', 'libs/commitments/rules/src/planted-15.ts', `export const planted = () => fetch('http://localhost');`, 'no-restricted-globals'],
  ['a second room imports the polyfill', 'libs/commitments/rules/src/planted-16.ts', `import { Temporal } from 'temporal-polyfill';\nexport const planted = Temporal;`, 'no-restricted-imports'],
  ['zod brings every locale along', 'libs/casework/contract/src/planted-17.ts', `import { z } from 'zod';\nexport const planted = z;`, 'no-restricted-syntax'],
  ['any', 'libs/platform/api/src/planted-18.ts', 'export const planted = (anything: any) => anything;', '@typescript-eslint/no-explicit-any'],
  ['a web page knows TypeORM', 'libs/access/web/src/planted-19.ts', `import { Entity } from 'typeorm';\nexport const planted = Entity;`, 'no-restricted-imports'],
  ['a file grows past 300 lines', 'libs/platform/api/src/planted-20.ts', 'export const planted = 1;\n'.repeat(1) + Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n};`).join('\n'), 'max-lines'],
  ['the second reckoning of dates leans on the first', 'test/oracle/planted-21.mjs', `import { dueDate } from '../../libs/calendar/rules/src/index.ts';\nexport const planted = dueDate;`, 'no-restricted-imports'],
  ['the second reckoning of dates leans on a date library', 'test/oracle/planted-22.mjs', `import { Temporal } from 'temporal-polyfill';\nexport const planted = Temporal;`, 'no-restricted-imports'],
  ['the second reckoning of dates reaches the first later', 'test/oracle/planted-23.mjs', `export const planted = () => import('@accord/calendar/rules');`, 'no-restricted-syntax'],
  ['the second reckoning of dates asks the engine', 'test/oracle/planted-24.mjs', 'export const planted = new Date(2026, 10, 28);', 'no-restricted-globals'],
] as const;

const loose = [
  ['an implicit any', 'export const planted = (anything) => anything;', 'TS7006'],
  ['null where a value is meant', 'export const planted: string = null;', 'TS2322'],
  ['an index that may not exist', 'export const planted = (list: string[]): string => list[0];', 'TS2322'],
] as const;

describe('the walls of the house', () => {
  const scratch = new Scratch();
  afterAll(() => scratch.remove());

  it('refuse each planted violation', () => {
    for (const [, file, text] of planted) {
      scratch.write(file, `${text}\n`);
      scratch.writeIfAbsent(`${dirname(file)}/index.ts`, 'export {};\n');
    }
    scratch.writeIfAbsent('libs/platform/web/src/index.ts', 'export {};\n');
    const { out } = scratch.run('eslint', '-f', 'json', ...planted.map(([, file]) => file));
    const linted = JSON.parse(out.slice(out.indexOf('[{'), out.lastIndexOf(']') + 1)) as LintedFile[];
    const refusedBy = (file: string) => linted.find(({ filePath }) => filePath.endsWith(file))?.messages.map(({ ruleId }) => ruleId) ?? [];
    const slipped = planted.filter(([, file, , rule]) => !refusedBy(file).includes(rule));
    expect(slipped.map(([kind]) => kind)).toEqual([]);
  }, 120_000);

  it('refuse loose types', () => {
    loose.forEach(([, text], n) => scratch.write(`loose/planted-${n}.ts`, `${text}\n`));
    scratch.write('loose/tsconfig.json', JSON.stringify({ extends: '../tsconfig.base.json', compilerOptions: { noEmit: true, types: [] }, include: ['*.ts'] }));
    const { out } = scratch.run('tsc', '-p', 'loose/tsconfig.json');
    const slipped = loose.filter(([, , code], n) => !new RegExp(`planted-${n}\\.ts.*${code}`).test(out));
    expect(slipped.map(([kind]) => kind)).toEqual([]);
  }, 60_000);

  it('have no file that reaches itself, and refuse one that would', () => {
    const standing = scratch.run('depcruise', '--config', 'test/architecture/cycles.cjs', '--output-type', 'err', 'libs', 'apps');
    expect(standing.out).toContain('no dependency violations found');
    scratch.write('libs/platform/rules/src/planted-a.ts', `import { b } from './planted-b';\nexport const a = () => b;\n`);
    scratch.write('libs/platform/rules/src/planted-b.ts', `import { a } from './planted-a';\nexport const b = () => a;\n`);
    const broken = scratch.run('depcruise', '--config', 'test/architecture/cycles.cjs', '--output-type', 'err', 'libs/platform/rules');
    expect(broken.out).toContain('no-cycle');
  }, 60_000);
});
