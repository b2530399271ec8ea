import 'reflect-metadata';
import { once } from 'node:events';
import { readSettings } from '@accord/platform/api';
import { createContext } from '../../api/create-context';
import { ImportMistake, readAsked } from '../import-mail/asked';
import { importMail } from '../import-mail/import-mail';
import type { ImportLine } from '../import-mail/import-mail';

/**
 * `accord import-mail [--organisation CODE] PATH...`: standard output carries one JSON line a message and nothing else.
 * Exit 0: all was read. 1: a file could not be read, see standard error. 2: say what was meant, nothing was imported.
 */
async function main(words: readonly string[]): Promise<number> {
  process.env['LOG_TO'] = 'stderr';
  const asked = await readAsked(words, process.env['INIT_CWD'] ?? process.cwd());
  const app = await createContext(readSettings({ ...process.env, ACCORD_SECRET: process.env['ACCORD_SECRET'] ?? 'only an import runs now: no session is made' }));
  try {
    const allRead = await importMail(app, asked, { line, trouble: (sentence) => void process.stderr.write(`${sentence}\n`) });
    return allRead ? 0 : 1;
  } finally {
    await app.close();
  }
}

async function line(answer: ImportLine): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = fault instanceof ImportMistake ? 2 : 1;
  },
);
