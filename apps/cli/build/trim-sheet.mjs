import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  return rulesOf(css.replace(/\/\*[^]*?\*\//g, '')).map(({ head, body }) => {
    if (body === undefined) return head;
    if (/^@(media|supports|layer|container)/.test(head)) {
      const inside = withoutUnnamed(body, isNamed);
      return inside === '' ? '' : `${head}{${inside}}`;
    }
    if (head.startsWith('@')) return `${head}{${body}}`;
    const kept = selectorsOf(head).filter((selector) => classesOf(selector).every(isNamed));
    return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
  }).join('');
}

/** What must all be there for the selector to fit; inside brackets (`:not(.a)`, `:is(.a, .b)`) nothing must. */
function classesOf(selector) {
  let outside = selector;
  for (let before; before !== outside; ) outside = (before = outside).replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  return [...outside.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) => name.replaceAll('\\', ''));
}

const selectorsOf = (head) => parted(head, (at, depth) => depth === 0 && head[at] === ',').map((part) => part.replace(/,$/, '').trim());

/** A sheet's rules from left to right; `body` is absent of a statement such as `@charset`. */
function rulesOf(css) {
  const ends = (at, depth) => (css[at] === '}' && depth === 0) || (css[at] === ';' && depth === 0);
  return parted(css, ends).map((rule) => rule.trim()).filter((rule) => rule !== '').map((rule) => {
    const opens = rule.indexOf('{');
    return opens < 0 ? { head: rule } : { head: rule.slice(0, opens).trim(), body: rule.slice(opens + 1, -1) };
  });
}

/** Parts a text behind each place where `ends` says so; brackets are counted, and what stands in quotes is passed over. */
function parted(text, ends) {
  const parts = [];
  let [start, depth, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else {
      if ('({['.includes(sign)) depth++;
      if (')}]'.includes(sign)) depth--;
      if (!ends(at, depth)) continue;
      parts.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
