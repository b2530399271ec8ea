import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A file to read: where it is, and what it is called in the answer. */
export interface MailFile {
  readonly path: string;
  /** The path below the folder that was given, `/` between; the file's own name when a file was given. */
  readonly file: string;
}

/** The file, or every file below the folder, sorted by the bytes of its path; hidden ones (`.name`) do not count. */
export async function filesBelow(path: string): Promise<MailFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, file: basename(path) }];
  const found = await inFolder(path, '');
  return found.sort((one, other) => Buffer.compare(Buffer.from(one.file), Buffer.from(other.file)));
}

async function inFolder(folder: string, under: string): Promise<MailFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.filter(({ name }) => !name.startsWith('.')).map(async (entry) => {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory() === true);
    // A link to a folder may lead in a circle: it is passed over.
    if (entry.isSymbolicLink() && isFolder) return [];
    return isFolder ? inFolder(path, `${under}${entry.name}/`) : [{ path, file: `${under}${entry.name}` }];
  });
  return (await Promise.all(found)).flat();
}
