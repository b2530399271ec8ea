import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

/**
 * Leaves out of a built style sheet every selector with a class that no script and no page names: half of nhsuk-frontend is
 * looks that Accord does not use, and the first page would carry them. The sheet gets a new name, for its text is another.
 * @param {string} folder the built web application
 */
export function trimSheet(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const isNamed = namedIn([page, ...scripts].join('\n'));
  const sheets = [...page.matchAll(/href="([^"]+\.css)"/g)].map(([, name]) => name);
  const renamed = sheets.reduce((html, name) => {
    const css = withoutUnnamed(readFileSync(join(folder, name), 'utf8'), isNamed);
    const fresh = `styles-${createHash('sha256').update(css).digest('hex').slice(0, 8).toUpperCase()}.css`;
    rmSync(join(folder, name));
    writeFileSync(join(folder, fresh), css);
    return html.replace(name, fresh);
  }, page);
  writeFileSync(join(folder, 'index.html'), renamed);
}

/**
 * Which classes a text names: whole words, and whatever begins with a word that ends in `-`, since what follows is put to it
 * when the page runs (`nhsuk-tag--${colour}`). So a class is written whole, or its beginning up to a hyphen is.
 */
export function namedIn(text) {
  const words = new Set(text.match(/[\w-]+/g));
  const beginnings = [...words].filter((word) => /^[a-z][\w-]*[\w]-+$/.test(word) || /^[a-z][\w-]*__$/.test(word));
  return (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** The sheet without the selectors for which `isNamed` says no; what is left of it is the same. */
export function withoutUnnamed(css, isNamed) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (isFrames(rule.parent)) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(isNamed));
    if (kept.length === 0) removeWithWhatItEmpties(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  return sheet.toString();
}

const isFrames = (parent) => parent.type === 'atrule' && parent.name.endsWith('keyframes');

function removeWithWhatItEmpties(node) {
  const { parent } = node;
  node.remove();
  if (parent.type === 'atrule' && parent.nodes.length === 0) removeWithWhatItEmpties(parent);
}

/** What must all be there for the selector to fit; inside brackets (`:not(.a)`, `:is(.a, .b)`) nothing must. */
function classesOf(selector) {
  let outside = selector;
  for (let before; before !== outside; ) outside = (before = outside).replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  return [...outside.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) => name.replaceAll('\\', ''));
}
