import { decodeText } from './charset';
import { decodeWords } from './encoded-words';

/** A Content-Type or Content-Disposition: its value in lower case and its parameters, names in lower case. */
export interface Structured {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:\\[\s\S]|[^"\\])*)"?|([^;]*))/g;

/** Reads `value; name=word; name="quoted"; name*=utf-8''percent; name*0*=…` (RFC 2045, 2231); the first of two of one name counts. */
export function readStructured(header: string | undefined): Structured {
  const text = header ?? '';
  const params: Record<string, string> = {};
  for (const [, rawName = '', quoted, bare = ''] of text.matchAll(parameter)) {
    const name = rawName.toLowerCase();
    if (!(name in params)) params[name] = quoted === undefined ? bare.trim() : quoted.replace(/\\(["\\])/g, '$1');
  }
  return { value: (text.split(';')[0] ?? '').trim().toLowerCase(), params: { ...params, ...continued(params) } };
}

/** The parameters that were percent-encoded or cut into numbered pieces, put together under their plain name. */
function continued(params: Readonly<Record<string, string>>): Record<string, string> {
  const whole: Record<string, string> = {};
  const stems = new Set(Object.keys(params).flatMap((name) => name.match(/^([^*]+)\*/)?.[1] ?? []));
  for (const stem of stems) {
    const pieces = piecesOf(params, stem);
    const [first] = pieces;
    if (!first) continue;
    const [, charset, rest] = first.percent ? (first.text.match(/^([^']*)'[^']*'([\s\S]*)$/) ?? [null, undefined, first.text]) : [null, undefined, first.text];
    const texts = [{ ...first, text: rest ?? '' }, ...pieces.slice(1)];
    whole[stem] = decodeText(Buffer.concat(texts.map(({ text, percent }) => (percent ? unpercent(text) : Buffer.from(text, 'utf8')))), charset);
  }
  return whole;
}

function piecesOf(params: Readonly<Record<string, string>>, stem: string): { text: string; percent: boolean }[] {
  const single = params[`${stem}*`];
  if (single !== undefined) return [{ text: single, percent: true }];
  const pieces: { text: string; percent: boolean }[] = [];
  for (let number = 0; number < 200; number += 1) {
    const coded = params[`${stem}*${number}*`];
    const text = coded ?? params[`${stem}*${number}`];
    if (text === undefined) break;
    pieces.push({ text, percent: coded !== undefined });
  }
  return pieces;
}

const unpercent = (text: string): Buffer => Buffer.from(text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))), 'latin1');

/** A parameter that holds words for people, such as a file name, with encoded words decoded. */
export const wordsOf = (text: string | undefined): string => (text === undefined ? '' : decodeWords(text));
