import { badInput } from './bad-input';

/** Deeper than any form; what goes deeper was made to exhaust whoever walks through it. */
const deepest = 40;
const unstorable = /\0|\p{Cs}/u;

/**
 * A value from outside as PostgreSQL can keep it: no zero bytes, no halves of letters (an emoji that a browser cut in two).
 * Keys of objects too. Throws 400 for what is nested too deep.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return unstorable.test(value) ? value.replace(/\0/g, '').replace(/\p{Cs}/gu, '\uFFFD') : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw badInput([{ message: 'This is nested too deep', path: [] }]);
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [String(storable(name)), storable(item, depth + 1)]));
}
