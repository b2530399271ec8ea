import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Commands that open no database: they start nothing. Every other one finds it running and migrated. */
export const withoutDatabase = new Set(['due']);

/** The names of all commands: a file each in apps/cli/commands. */
export function commandNames(root) {
  const folder = join(root, 'apps/cli/commands');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => basename(name, '.ts')).sort();
}
