import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';

/** A setup that cannot go on, in one sentence a person can act on. */
export class SetupMistake extends Error {}

const Answers = z.object({
  code: z.string().trim().toUpperCase().regex(/^[A-Z0-9]{2,8}$/, 'use 2 to 8 letters or digits, like AC'),
  name: z.string().trim().min(1, 'enter the name of the organisation'),
  nation: z.enum(['england', 'scotland', 'wales', 'northern-ireland'], 'enter england, scotland, wales or northern-ireland'),
  sites: z.array(z.object({ name: z.string().trim().min(1), wards: z.array(z.string()), services: z.array(z.string()) })).min(1, 'name at least one site'),
  mailbox: z.email('enter the address of the mailbox, like complaints@trust.nhs.uk'),
  letterhead: z.string().trim().min(1, 'enter the head of your letters: name and address'),
  telephone: z.string().trim(),
  administrator: z.object({ name: z.string().trim().min(1, 'enter the name of the first administrator'), email: z.email("enter the administrator's e-mail address") }),
});
export type SetupAnswers = z.infer<typeof Answers>;

const questions = {
  code: 'Short code, the beginning of every reference (like AC)',
  name: 'Name of the organisation',
  nation: 'Nation (england, scotland, wales, northern-ireland)',
  site: 'Sites, separated by semicolons; wards and services after a colon (General Hospital: Ward 1, A&E)',
  mailbox: 'Mailbox for complaints',
  letterhead: 'Head of your letters, lines separated by semicolons',
  telephone: 'Telephone number for letters (may stay empty)',
  'admin-name': 'Name of the first administrator',
  'admin-email': 'E-mail address of the first administrator',
} as const;
type Question = keyof typeof questions;

/** The answers from `--flags`, and for each one missing from the terminal. Throws `SetupMistake` naming what to mend. */
export async function askSetup(words: readonly string[]): Promise<SetupAnswers> {
  const flags = flagsOf(words);
  const given = process.stdin.isTTY ? await askFor(flags) : flags;
  const missing = (Object.keys(questions) as Question[]).filter((question) => question !== 'telephone' && !given[question]);
  if (missing.length > 0) throw new SetupMistake(`Missing: ${missing.map((question) => `--${question}`).join(' ')}.`);
  const { site = '', letterhead = '', 'admin-name': name, 'admin-email': email, telephone = '', ...rest } = given;
  const read = Answers.safeParse({ ...rest, telephone, sites: lines(site).map(siteOf), letterhead: lines(letterhead).join('\n'), administrator: { name, email } });
  if (read.success) return read.data;
  throw new SetupMistake(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

function flagsOf(words: readonly string[]): Partial<Record<Question, string>> {
  try {
    const options = Object.fromEntries(Object.keys(questions).map((question) => [question, { type: 'string' as const }]));
    return parseArgs({ args: [...words], options }).values as Partial<Record<Question, string>>;
  } catch {
    throw new SetupMistake(`Say: accord setup ${Object.keys(questions).map((question) => `--${question} …`).join(' ')}`);
  }
}

async function askFor(flags: Partial<Record<Question, string>>): Promise<Partial<Record<Question, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers = { ...flags };
  for (const question of Object.keys(questions) as Question[]) answers[question] ??= await terminal.question(`${questions[question]}: `);
  terminal.close();
  return answers;
}

const lines = (text: string): string[] => text.split(';').map((part) => part.trim()).filter(Boolean);

function siteOf(text: string): SetupAnswers['sites'][number] {
  const [name = '', places = ''] = text.split(':');
  const all = places.split(',').map((place) => place.trim()).filter(Boolean);
  const isWard = (place: string) => /\bward\b/i.test(place);
  return { name: name.trim(), wards: all.filter(isWard), services: all.filter((place) => !isWard(place)) };
}
