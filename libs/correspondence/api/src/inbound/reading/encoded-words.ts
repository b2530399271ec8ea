import { decodeText } from './charset';
import { decodeQuotedPrintable } from './transfer';

const encodedWord = /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi;

interface Piece {
  readonly charset: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * A header value with its encoded words (RFC 2047) decoded. Neighbours of one charset are joined before decoding, as
 * programs split letters between them; what is broken stays as it was written.
 */
export function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(?==\?[^?\s]+\?[bqBQ]\?[^?]*\?=)/g, '$1');
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of joined.matchAll(encodedWord)) {
    const [whole, charset = '', way = '', body = ''] = match;
    if (match.index > from) pieces.push(plain(joined.slice(from, match.index)));
    pieces.push({ charset: charset.replace(/\*.*$/, '').toLowerCase(), bytes: bytesOf(way, body), text: whole });
    from = match.index + whole.length;
  }
  if (from < joined.length) pieces.push(plain(joined.slice(from)));
  return textOf(pieces);
}

const plain = (text: string): Piece => ({ charset: '', bytes: Buffer.alloc(0), text });

const bytesOf = (way: string, body: string): Buffer =>
  way.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : decodeQuotedPrintable(Buffer.from(body.replaceAll('_', '=20'), 'latin1'));

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.charset === '') {
      text += piece.text;
      continue;
    }
    const run = [piece.bytes];
    while (pieces[at + 1]?.charset === piece.charset) run.push(pieces[(at += 1)]?.bytes ?? Buffer.alloc(0));
    text += decodeText(Buffer.concat(run), piece.charset);
  }
  return text;
}
