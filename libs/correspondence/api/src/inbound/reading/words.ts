import { readable } from './readable';
import { decodeText } from './charset';
import { harmless, wordsOfHtml } from './html';
import type { Part } from './parts';
import { unpack } from './transfer';

/** What a message says: as text, as harmless HTML where it was written in HTML, and everything in which a reference may stand. */
export interface Words {
  readonly text: string;
  readonly html: string | null;
  readonly all: string;
}

interface Said {
  readonly isHtml: boolean;
  readonly text: string;
  readonly html: string;
}

const nothing: Said = { isHtml: false, text: '', html: '' };

/** Whether the part is the message's own text: not a file, not a report, not a message within it. */
export function isOwnText(part: Part): boolean {
  const other = ['text/calendar', 'text/rfc822-headers', 'text/x-vcard', 'text/vcard', 'text/csv', 'text/xml'];
  return part.type.startsWith('text/') && !other.includes(part.type) && !part.isAttachment && part.name === '';
}

/** Reads the words of a tree of parts; of alternatives the plain one is shown if it says anything. */
export function wordsOf(bytes: Buffer, root: Part): Words {
  const all: string[] = [];
  const said = say(bytes, root, all);
  return { text: said.text.trim(), html: said.isHtml || said.html !== '' ? said.html || null : null, all: all.join('\n\n') };
}

function say(bytes: Buffer, part: Part, all: string[]): Said {
  if (part.parts.length === 0) {
    const said = isOwnText(part) ? leafOf(bytes, part) : nothing;
    if (said.text !== '') all.push(said.text);
    return said;
  }
  const each = part.parts.map((child) => say(bytes, child, all));
  return part.type === 'multipart/alternative' ? oneOf(each) : joined(each);
}

function leafOf(bytes: Buffer, part: Part): Said {
  const text = decodeText(unpack(bytes.subarray(part.starts, part.ends), part.encoding), part.params['charset']);
  if (part.type !== 'text/html') return { isHtml: false, text: readable(text), html: '' };
  const html = readable(harmless(text));
  const words = wordsOfHtml(html);
  return { isHtml: true, text: words, html: words === '' ? '' : html };
}

/** Of alternatives: the words of the first that has any, plain before HTML, and the HTML beside them. */
function oneOf(each: readonly Said[]): Said {
  const spoken = each.filter(({ text }) => text.trim() !== '');
  const plain = spoken.find(({ isHtml }) => !isHtml) ?? spoken[0] ?? nothing;
  return { ...plain, html: spoken.find(({ html }) => html !== '')?.html ?? '' };
}

/** Parts one after the other; once one is HTML, the plain ones beside it are shown in it too. */
function joined(each: readonly Said[]): Said {
  const spoken = each.filter(({ text }) => text.trim() !== '');
  const isHtml = spoken.some(({ html }) => html !== '');
  return {
    isHtml,
    text: spoken.map(({ text }) => text.trim()).join('\n\n'),
    html: isHtml ? spoken.map(({ html, text }) => html || `<p>${escaped(text)}</p>`).join('\n') : '',
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br />');
