import type { Headers } from './headers';
import { valuesOf } from './headers';

/** One address of a header. `name` is as written (encoded words not yet decoded); `address` is in lower case. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** A quoted name, a comment or a bracket longer than this is none. */
const longestPiece = 1_000;
/** Quotes and brackets that were never closed, after which no more of one header are looked for: each costs a look at all that follows. */
const mostUnclosed = 100;
const addressForm = /^(?:"[^"]*"|[^\s<>"]+)@[^\s@<>]+$/;

/** What is being gathered between two commas. */
interface Entry {
  bare: string;
  name: string;
  comment: string;
  angle: string | null;
  /** Whether `bare` holds an @. */
  hasAt: boolean;
}

const empty = (): Entry => ({ bare: '', name: '', comment: '', angle: null, hasAt: false });

/**
 * The addresses of an address header (RFC 5322, groups and comments included), as people's programs really write them.
 * What stands in quotes, comments or encoded words is never an address: a display name cannot pass for a sender.
 */
export function addressesIn(header: string): MailAddress[] {
  const found: MailAddress[] = [];
  let entry = empty();
  let at = 0;
  let unclosed = 0;
  const flush = () => {
    const address = addressOf(entry);
    if (address) found.push({ name: nameOf(entry, address), address: address.toLowerCase() });
    entry = empty();
  };
  while (at < header.length) {
    const part = unclosed < mostUnclosed ? partAt(header, at) : plainAt(header, at);
    if (part.kind === 'plain' && opening.has(header.charAt(at))) unclosed += 1;
    if (part.kind === 'end') flush();
    else if (part.kind === 'group' && !entry.hasAt && entry.angle === null) entry = empty();
    else take(entry, part);
    at = part.next;
  }
  flush();
  return found;
}

type Kind = 'end' | 'group' | 'quoted' | 'local' | 'comment' | 'angle' | 'plain';
interface Part {
  readonly kind: Kind;
  readonly text: string;
  readonly next: number;
}

const opening = new Set(['"', '(', '<']);

function plainAt(header: string, at: number): Part {
  const char = header.charAt(at);
  if (char === ',' || char === ';') return { kind: 'end', text: '', next: at + 1 };
  return { kind: char === ':' ? 'group' : 'plain', text: char, next: at + 1 };
}

function partAt(header: string, at: number): Part {
  const char = header.charAt(at);
  if (char === '"') {
    const end = closing(header, at, '"');
    // A quoted word that touches the @ is the first half of an address; any other is a name.
    if (end > 0) return { kind: header[end + 1] === '@' ? 'local' : 'quoted', text: header.slice(at + 1, end), next: end + 1 };
  }
  if (char === '(') {
    const end = closing(header, at, ')', '(');
    if (end > 0) return { kind: 'comment', text: header.slice(at + 1, end), next: end + 1 };
  }
  if (char === '<') {
    const piece = header.slice(at, at + longestPiece);
    const [end, comma] = [piece.indexOf('>'), piece.indexOf(',')];
    if (end < 0 && comma < 0 && at + longestPiece < header.length) return { kind: 'plain', text: ' ', next: at + 1 };
    const stop = at + (end > 0 ? end : comma > 0 ? comma : piece.length);
    return { kind: 'angle', text: header.slice(at + 1, stop), next: end > 0 ? stop + 1 : stop };
  }
  return plainAt(header, at);
}

/** Where the quote or bracket opened at `at` is closed; -1 when it never is and so is only a character. */
function closing(header: string, at: number, close: string, open?: string): number {
  let depth = 1;
  const stop = Math.min(header.length, at + longestPiece);
  for (let next = at + 1; next < stop; next += 1) {
    if (header[next] === '\\') next += 1;
    else if (header[next] === open) depth += 1;
    else if (header[next] === close && --depth === 0) return next;
  }
  return -1;
}

function take(entry: Entry, { kind, text }: Part): void {
  if (kind === 'comment') entry.comment += text;
  else if (kind === 'angle') entry.angle ??= text.slice(text.lastIndexOf(':') + 1).trim();
  else if (kind === 'local') entry.bare += `"${text}"`;
  else if (kind === 'quoted') {
    entry.name += text.replace(/\\(.)/g, '$1');
    entry.bare += ' ';
  } else {
    entry.bare += text;
    entry.name += text;
    entry.hasAt ||= text === '@';
  }
}

function addressOf({ angle, bare }: Entry): string | undefined {
  if (angle !== null) return addressForm.test(angle) ? angle : undefined;
  return (bare.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).filter((word) => addressForm.test(word)).at(-1);
}

function nameOf({ angle, name, comment }: Entry, address: string): string {
  const before = angle === null ? name.replace(address, '') : name;
  return (before.trim() || comment.trim()).replace(/\s+/g, ' ');
}

/** One From header is right; of a message with more it is enough to know that it has several. */
const mostFrom = 5;

/** The people the message says it is from: every From header, each address once. */
export function sendersOf(headers: Headers): MailAddress[] {
  const all = new Map<string, MailAddress>();
  for (const one of valuesOf(headers, 'from').slice(0, mostFrom).flatMap(addressesIn)) if (!all.has(one.address)) all.set(one.address, one);
  return [...all.values()];
}

/** An address in three: before the tag, the tag (empty when there is none), and from its last @ on. */
function tagged(address: string): { before: string; tag: string | null; domain: string } {
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+', address.lastIndexOf('@', at - 1) + 1);
  if (at < 0 || plus < 0 || plus > at) return { before: address, tag: null, domain: '' };
  return { before: address.slice(0, plus), tag: address.slice(plus + 1, at), domain: address.slice(at) };
}

/** The address without a plus tag: whoever `pals+poster@…` reaches is whom `pals@…` reaches. */
export function withoutTag(address: string): string {
  const { before, domain } = tagged(address.toLowerCase());
  return before + domain;
}

/** What stands between plus and @; empty when there is no tag. */
export const tagOf = (address: string): string => tagged(address).tag ?? '';
