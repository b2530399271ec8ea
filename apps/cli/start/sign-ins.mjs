import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demo's sign-ins as lines of text, an organisation after the other; none when the seed wrote none. */
export function signInLines(dataDir) {
  const people = read(join(dataDir, 'demo-sign-ins.json'));
  const lines = [];
  let organisation;
  const width = (key) => Math.max(0, ...people.map((person) => String(person[key] ?? '').length));
  for (const person of people) {
    if (person.organisation !== organisation) lines.push('', `  ${(organisation = person.organisation)}`);
    const cells = ['role', 'name', 'email'].map((key) => String(person[key] ?? '').padEnd(width(key)));
    lines.push(`    ${cells.join('  ')}  ${person.password}`);
  }
  return lines;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return []; // a real installation has none
  }
}
