import type { Clash } from './compare';

export interface Difference {
  /** Changed by both, differently. */
  readonly clashes: readonly Clash[];
  /** Labels of what only the colleague changed. */
  readonly joined: readonly string[];
  /** What was typed, with the colleague's own changes joined in. */
  readonly merged: Readonly<Record<string, unknown>>;
}

/**
 * What differs after a 409. `before` is what the form began with, `mine` what it holds now, `saved` what the server has;
 * `labels` names the fields that can be compared.
 */
export function differences(before: Readonly<Record<string, unknown>>, mine: Readonly<Record<string, unknown>>, saved: Readonly<Record<string, unknown>>, labels: Readonly<Record<string, string>>): Difference {
  const fields = Object.keys(labels).filter((field) => field in saved);
  const theirs = fields.filter((field) => !same(saved[field], before[field]) && !same(saved[field], mine[field]));
  const clashing = theirs.filter((field) => !same(mine[field], before[field]));
  const joined = theirs.filter((field) => !clashing.includes(field));
  return {
    clashes: clashing.map((field) => ({ field, label: labels[field] ?? field, mine: shown(mine[field]), theirs: shown(saved[field]) })),
    joined: joined.map((field) => labels[field] ?? field),
    merged: { ...mine, ...Object.fromEntries(joined.map((field) => [field, saved[field]])) },
  };
}

const shown = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'string' ? value : Array.isArray(value) ? value.map(shown).join(', ') : String(value));
const same = (a: unknown, b: unknown) => shown(a) === shown(b);
