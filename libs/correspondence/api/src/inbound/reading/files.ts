import { refusalOf, safeName } from '@accord/correspondence/rules';
import type { FileKind } from '@accord/correspondence/rules';
import { recognise } from './magic';
import type { Part } from './parts';
import { unpack } from './transfer';
import type { Encoding } from './transfer';
import { isOwnText } from './words';

/** A file of a message as it is listed; its bytes stay in the raw message, between two offsets. */
export interface ListedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  /** Why it is not handed out, as a sentence; null when it is. */
  readonly refused: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly encoding: Encoding;
}

const enoughToRecognise = 4_096;
const mostFiles = 500;

/** Every leaf that is not the message's own text, in order. The reports of a bounce are listed too. */
export function filesOf(bytes: Buffer, root: Part): ListedFile[] {
  const leaves = leavesOf(root).filter((part) => !isOwnText(part)).slice(0, mostFiles);
  return [...leaves.map((part, place) => listed(bytes, part, place + 1)), ...uuencodedIn(bytes, root, leaves.length)];
}

/** The leaves of the tree, in order. */
export const leavesOf = (part: Part): Part[] => (part.parts.length > 0 ? part.parts.flatMap(leavesOf) : part.type.startsWith('multipart/') ? [] : [part]);

/** What is no mail may be a photograph under a wrong name: then it is listed as that one file. Text is shown as text. */
export function wholeFile(bytes: Buffer, root: Part, isBlank: boolean): ListedFile[] {
  if (isBlank || root.parts.length > 0) return [];
  const file = listed(bytes, { ...root, name: '', type: 'application/octet-stream', encoding: 'none' }, 1);
  return file.kind === 'unknown' && !bytes.includes(0) ? [] : [file];
}

const endings: Readonly<Record<string, string>> = { 'text/calendar': 'invitation.ics', 'message/rfc822': 'message.eml', 'message/delivery-status': 'delivery-report.txt', 'text/rfc822-headers': 'headers.txt', 'message/disposition-notification': 'receipt.txt' };

function listed(bytes: Buffer, part: Part, place: number): ListedFile {
  const { type, encoding, starts, ends } = part;
  const name = safeName(part.name || endings[type] || '', place);
  const content = unpack(bytes.subarray(starts, ends), encoding);
  const isLink = type === 'message/external-body';
  const { kind, locked } = isLink ? { kind: 'elsewhere' as const, locked: false } : recognise(content.subarray(0, enoughToRecognise), name, type);
  const size = content.length;
  return { name, kind, size, refused: refusalOf({ name, kind, locked, size }), starts, ends, encoding };
}

/** Files that old programs wrote into the text itself, between `begin 644 name` and `end`. */
function uuencodedIn(bytes: Buffer, root: Part, before: number): ListedFile[] {
  return leavesOf(root).filter((part) => isOwnText(part) && part.encoding === 'none').flatMap((part) => {
    const text = bytes.toString('latin1', part.starts, part.ends);
    return [...text.matchAll(/^begin [0-7]{3} (\S[^\r\n]*)(?:\r\n?|\n)(?:[\x20-\x60][^\r\n]*(?:\r\n?|\n))*end[ \t]*$/gm)].slice(0, 50).map((match, place) => {
      const starts = part.starts + match.index;
      const node = { ...part, type: 'application/octet-stream', name: match[1] ?? '', encoding: 'uuencode' as const, starts, ends: starts + match[0].length };
      return listed(bytes, node, before + place + 1);
    });
  });
}
