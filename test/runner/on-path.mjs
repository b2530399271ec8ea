import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that this user can run, as a full path; full paths are taken as they are. */
export function onPath(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/usr/sbin', '/snap/bin'];
  const candidates = names.flatMap((name) => (name.startsWith('/') ? [name] : folders.filter(Boolean).map((folder) => join(folder, name))));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // not there, or not for us
    }
  });
}
