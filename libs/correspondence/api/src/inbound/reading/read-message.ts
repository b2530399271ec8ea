import { addressesIn, firstOf, messageIdOf, messageIdsIn, seen, sendersOf } from '@accord/correspondence/rules';
import type { CalendarPart, Headers, InboundMessage } from '@accord/correspondence/rules';
import { decodeText } from './charset';
import { decodeWords } from './encoded-words';
import { filesOf, leavesOf, wholeFile } from './files';
import type { ListedFile } from './files';
import { contentHash, sha256 } from './fingerprint';
import { readHeaders } from './header-block';
import { openBytes } from './opened';
import { readParts } from './parts';
import type { Part } from './parts';
import { readable, upTo } from './readable';
import { sealedOf } from './sealed';
import { unpack } from './transfer';
import { wordsOf } from './words';

/** Everything that Accord takes from the bytes of one message. */
export interface ReadMessage {
  readonly message: InboundMessage;
  readonly sha256: string;
  readonly contentHash: string;
  readonly size: number;
  readonly messageId: string | null;
  readonly sender: { readonly name: string; readonly address: string } | null;
  /** Where an answer is asked for; a web form puts the writer's own address here. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly files: readonly ListedFile[];
  /** Offsets of files fit the bytes only after they were recoded to UTF-8. */
  readonly recoded: boolean;
  /** Message-IDs and addresses that a bounce or receipt names. */
  readonly reported: { readonly messageIds: readonly string[]; readonly recipients: readonly string[] };
}

/** More than anybody reads on a page; the raw message keeps the rest. */
const longestText = 500_000;
const longestSubject = 1_000;

/** Reads a message from its bytes alone. Never throws: what cannot be understood is kept as text, at worst as nothing. */
export function readMessage(raw: Buffer): ReadMessage {
  const { bytes, begins, recoded, isBlank } = openBytes(raw);
  const top = readHeaders(bytes, begins, bytes.length);
  const isMail = top.headers.length > 0;
  const root = readParts(bytes, begins, bytes.length);
  const words = wordsOf(bytes, root);
  const files = isMail ? filesOf(bytes, root) : wholeFile(bytes, root, isBlank);
  const subject = upTo(seen(readable(decodeWords(firstOf(top.headers, 'subject') ?? ''))), longestSubject);
  const message: InboundMessage = {
    shape: isBlank ? 'empty' : isMail ? 'message' : 'not-mail',
    headers: top.headers,
    subject,
    words: words.all,
    hasFiles: files.some(({ kind, size }) => kind !== 'signature' && kind !== 'elsewhere' && size > 0),
    sealed: sealedOf(bytes, root, words.text, files),
    calendars: calendarsOf(bytes, root),
    ...reportOf(bytes, root),
  };
  return {
    message, sha256: sha256(raw), contentHash: contentHash(top.headers, bytes, top.bodyAt), size: raw.length,
    messageId: messageIdOf(top.headers), sender: senderOf(top.headers), replyTo: replyToOf(top.headers), subject,
    text: isMail || files.length === 0 ? upTo(words.text, longestText) : '', html: words.html, files, recoded,
    reported: reportedBy(bytes, top.headers, top.bodyAt),
  };
}

/** What is certain of any bytes at all, for a message that could not be read: it is kept, with nothing said of it. */
export function bareReading(raw: Buffer): ReadMessage {
  const message: InboundMessage = { shape: 'message', headers: [], subject: '', words: '', hasFiles: false, sealed: null, calendars: [], report: null, actions: [] };
  const hash = sha256(raw);
  return { message, sha256: hash, contentHash: hash, size: raw.length, messageId: null, sender: null, replyTo: null, subject: '', text: '', html: null, files: [], recoded: false, reported: { messageIds: [], recipients: [] } };
}

function senderOf(headers: Headers): ReadMessage['sender'] {
  const [first] = sendersOf(headers);
  return first ? { name: seen(readable(decodeWords(first.name))), address: first.address } : null;
}

function replyToOf(headers: Headers): string | null {
  const addresses = addressesIn(firstOf(headers, 'reply-to') ?? '');
  return addresses.length === 1 ? (addresses[0]?.address ?? null) : null;
}

const isCalendar = ({ type, name }: Part): boolean => type === 'text/calendar' || type === 'application/ics' || /\.ics$/i.test(name);

function calendarsOf(bytes: Buffer, root: Part): CalendarPart[] {
  return leavesOf(root).filter(isCalendar).slice(0, 10).map((part) => ({
    text: decodeText(unpack(bytes.subarray(part.starts, part.ends), part.encoding), part.params['charset'] ?? 'utf-8').slice(0, 100_000),
    method: part.params['method']?.toUpperCase() ?? null,
  }));
}

/** A report that is broken still says what it is in its type, and its Action lines can still be found in its text. */
function reportOf(bytes: Buffer, root: Part): Pick<InboundMessage, 'report' | 'actions'> {
  const type = (firstOf(root.headers, 'content-type') ?? '').toLowerCase();
  const isReport = type.startsWith('multipart/report');
  const report = isReport && type.includes('delivery-status') ? 'delivery' : isReport && type.includes('disposition-notification') ? 'disposition' : null;
  if (report !== 'delivery') return { report: type.startsWith('message/disposition-notification') ? 'disposition' : report, actions: [] };
  const status = leavesOf(root).find((part) => part.type === 'message/delivery-status') ?? root;
  const text = unpack(bytes.subarray(status.starts, status.ends), status.encoding).toString('latin1', 0, 100_000);
  return { report, actions: [...text.matchAll(/(?:^|[\r\n])Action:[ \t]*([a-z]+)/gi)].map((match) => (match[1] ?? '').toLowerCase()) };
}

function reportedBy(bytes: Buffer, headers: Headers, bodyAt: number): ReadMessage['reported'] {
  const body = bytes.toString('latin1', bodyAt, bodyAt + 200_000);
  const ids = [...body.matchAll(/(?:^|[\r\n])(?:original-)?message-id:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gi)].flatMap((match) => messageIdsIn(match[1] ?? ''));
  const threads = ['in-reply-to', 'references'].flatMap((name) => messageIdsIn(firstOf(headers, name) ?? ''));
  const lines = [...body.matchAll(/(?:^|[\r\n])(?:final|original)-recipient:[^;\r\n]*;([^\r\n]*)/gi)].map((match) => match[1] ?? '');
  const recipients = [...lines, firstOf(headers, 'x-failed-recipients') ?? ''].flatMap((line) => addressesIn(line)).map(({ address }) => address);
  return { messageIds: [...new Set([...ids, ...threads])].slice(0, 100), recipients: [...new Set(recipients)].slice(0, 100) };
}
