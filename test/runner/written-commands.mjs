import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A command block of docs/operations.md, as it stands there: the `sh` block whose first line is `# name`.
 * @throws when the document has no such block
 */
export function writtenCommand(root, name) {
  const blocks = [...read(root).matchAll(/```sh\n# (.+)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, title]) => title === name);
  if (!found) throw new Error(`docs/operations.md has no commands "${name}".`);
  return found[2];
}

/** The nginx configuration of docs/operations.md. */
export function writtenProxy(root) {
  return /```nginx\n([\s\S]*?)```/.exec(read(root))[1];
}

const read = (root) => readFileSync(join(root, 'docs/operations.md'), 'utf8');
