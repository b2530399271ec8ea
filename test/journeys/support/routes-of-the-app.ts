import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './browser';

/** The path of every page that the router knows, read from the routes in the sources; those that only lead on are left out. */
export function routesOfTheApp(): readonly string[] {
  const folders = ['apps/web', ...readdirSync(join(root, 'libs')).map((room) => `libs/${room}/web/src`)];
  const files = folders.flatMap((folder) => filesUnder(join(root, folder)));
  const pages = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\{ path: '([^']*)'[^\n]*loadComponent/g)].map(([, path = '']) => path));
  return [...new Set(pages)].toSorted();
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => join(folder, name));
  } catch {
    // A room without a web door has no pages.
    return [];
  }
}
