import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { OrganisationMailbox } from '@accord/correspondence/api';

/** What was asked cannot be done as asked; the sentence says what to mend. Exit code 2. */
export class ImportMistake extends Error {}

/** The files and folders to read, and the organisation for mail that names none of our mailboxes. */
export interface Asked {
  readonly paths: readonly string[];
  readonly organisation: string | null;
}

const usage = 'Say npm run -s accord -- import-mail [--organisation CODE] PATH...';

/** Reads `[--organisation CODE] PATH...`; paths are taken from the folder in which npm was called. */
export async function readAsked(words: readonly string[], folder: string): Promise<Asked> {
  const { values, positionals } = wordsRead(words);
  if (positionals.length === 0) throw new ImportMistake(`${usage}: name at least one file or folder.`);
  const paths = positionals.map((path) => resolve(folder, path));
  for (const [at, path] of paths.entries()) {
    if (!(await stat(path).catch(() => null))) throw new ImportMistake(`There is no file or folder ${positionals[at]}.`);
  }
  return { paths, organisation: values.organisation ?? null };
}

function wordsRead(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { organisation: { type: 'string' } }, allowPositionals: true });
  } catch (fault) {
    throw new ImportMistake(`${usage}. ${fault instanceof Error ? fault.message : ''}`.trim());
  }
}

const codesOf = (all: readonly OrganisationMailbox[]): string => all.map(({ code }) => code).join(', ');

/** The organisation for mail that names none of our mailboxes: the one asked for, or the only one; null when it cannot be known. */
export function chosenOrganisation(code: string | null, all: readonly OrganisationMailbox[]): string | null {
  if (all.length === 0) throw new ImportMistake('There is no organisation yet. Found one first: npm run -s accord -- setup, or npm start for the demo.');
  if (code === null) return all.length === 1 ? (all[0]?.organisationId ?? null) : null;
  const asked = all.find((each) => each.code === code.trim().toUpperCase());
  if (!asked) throw new ImportMistake(`There is no organisation ${code}. The codes are: ${codesOf(all)}.`);
  return asked.organisationId;
}

/** The mistake of leaving the organisation open when a message names none. */
export const nobodys = (file: string, index: number, all: readonly OrganisationMailbox[]): ImportMistake =>
  new ImportMistake(`Message ${index} of ${file} names none of our mailboxes. Nothing was imported: say --organisation CODE. The codes are: ${codesOf(all)}.`);
