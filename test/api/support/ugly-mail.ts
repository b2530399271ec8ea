import { readFileSync } from 'node:fs';

export { largeMessageExpected, makeLargeMessage } from '../../fixtures/mail/make-large-message.mjs';

/** The test mail of test/fixtures/mail, as its README describes it. */
export interface MailOrganisation {
  readonly code: string;
  readonly name: string;
  readonly nation: string;
  readonly prefix: string;
  readonly mailboxes: readonly string[];
  readonly webForms: readonly string[];
  readonly authservId: string;
  readonly cases: readonly { readonly reference: string; readonly state: string; readonly parties: readonly { readonly name: string; readonly email: string }[]; readonly sent: readonly string[] }[];
  readonly invitations: readonly { readonly uid: string; readonly case: string; readonly attendees: readonly string[] }[];
}

export interface ExpectedLine {
  readonly file: string;
  readonly index: number;
  readonly sha256: string;
  readonly messageId: string | null;
  readonly result: string;
  readonly reference: string | null;
  readonly reason: string | null;
}

const folder = 'test/fixtures/mail';
const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T;

export const uglyFolder = `${folder}/ugly`;
export const mailWorld = read<{ organisations: readonly MailOrganisation[] }>('world.json');
const routing = read<Readonly<Record<string, string | readonly string[]>>>('routing.json');
const shown = read<Readonly<Record<string, { shows?: readonly string[]; never?: readonly string[] }>>>('shown.json');

export const expectedLines: readonly ExpectedLine[] = readFileSync(`${folder}/expected.ndjson`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as ExpectedLine);

/** Which organisation a message belongs to; `key` is `file#index`. */
export function organisationOf(key: string): string {
  const other = Object.keys(routing).find((code) => code !== 'default' && routing[code]?.includes(key));
  return other ?? String(routing['default']);
}

/** The words the page of a message must hold, and those its HTML must not. */
export const shownOf = (key: string): { shows: readonly string[]; never: readonly string[] } => ({ shows: shown[key]?.shows ?? [], never: shown[key]?.never ?? [] });

/** What a page shows of a message: its words escaped as Angular escapes them, and the harmless HTML as it is. */
export function pageOf({ sender, subject, text, html, files }: { sender: string; subject: string; text: string; html: string | null; files: readonly string[] }): string {
  return [escaped([sender, subject, text, ...files].join('\n')), html ?? ''].join('\n');
}

/** Text as it stands in the HTML of a page. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
