import { dirname } from 'node:path';

/** Turns every `libs/<room>/<door>/src/index.ts` and every app into an Nx project whose tags come from its path alone. */
export const name = 'rooms';

export const createNodesV2 = [
  '{libs/*/*/src/index.ts,apps/*/main.ts,apps/*/accord.mjs}',
  (files) => files.map((file) => [file, { projects: projectAt(file) }]),
];

function projectAt(file) {
  const [top, first, second] = file.split('/');
  if (top === 'libs') {
    const root = dirname(dirname(file));
    return { [root]: { name: `${first}-${second}`, root, sourceRoot: dirname(file), projectType: 'library', tags: [`scope:${first}`, `type:${second}`] } };
  }
  const root = dirname(file);
  return { [root]: { name: first, root, sourceRoot: root, projectType: 'application', tags: [`scope:${first}`, 'type:app'] } };
}
