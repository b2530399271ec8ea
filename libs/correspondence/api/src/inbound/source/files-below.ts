import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file to read: where it is, and what it is called in the answer. */
export interface MailFile {
  readonly path: string;
  /** The path below the folder that was given, `/` between; the file's own name when a file was given. */
  readonly file: string;
}

/** Hears of what lies below a folder and is passed over: its path below the folder, and why. */
export type PassedOver = (what: string, because: 'unreadable-folder' | 'no-file') => void;

/**
 * The file, or every file below the folder, sorted by the bytes of its path; hidden ones (`.name`) do not count.
 * A folder that cannot be read, and what is no file (a pipe would be waited for without end), are told and passed over.
 */
export async function filesBelow(path: string, passedOver: PassedOver = () => undefined): Promise<MailFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, file: basename(path) }];
  const found = await inFolder(path, '', passedOver);
  return found.sort((one, other) => Buffer.compare(Buffer.from(one.file), Buffer.from(other.file)));
}

async function inFolder(folder: string, under: string, passedOver: PassedOver): Promise<MailFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    passedOver(under || '.', 'unreadable-folder');
    return [];
  }
  const found = entries.filter(({ name }) => !name.startsWith('.')).map(async (entry) => {
    const path = join(folder, entry.name);
    const file = `${under}${entry.name}`;
    if (entry.isDirectory()) return inFolder(path, `${file}/`, passedOver);
    // A link that leads nowhere is found out when it is opened.
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    // A link to a folder may lead in a circle: it is passed over.
    if (target?.isDirectory()) return [];
    if (target && !target.isFile()) passedOver(file, 'no-file');
    return !target || target.isFile() ? [{ path, file }] : [];
  });
  return (await Promise.all(found)).flat();
}
