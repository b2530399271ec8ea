import type { FileKind } from '@accord/correspondence/rules';

/** What a file is by its own first bytes, whatever its name and declared type say; `locked` when it cannot be opened. */
export interface Recognised {
  readonly kind: FileKind;
  readonly locked: boolean;
}

const starts: readonly (readonly [string, FileKind])[] = [
  ['25504446', 'pdf'], ['89504e470d0a1a0a', 'png'], ['ffd8ff', 'jpeg'], ['47494638', 'gif'], ['49492a00', 'tiff'], ['4d4d002a', 'tiff'], ['424d', 'bmp'],
  ['7b5c727466', 'rtf'], ['4d5a', 'program'], ['7f454c46', 'program'], ['cafebabe', 'program'], ['feedface', 'program'], ['feedfacf', 'program'], ['cffaedfe', 'program'],
  ['2321', 'script'], ['4c00000001140200', 'program'], ['49536328', 'archive'], ['4d534346', 'archive'], ['1f8b', 'archive'], ['377abcaf271c', 'archive'], ['526172211a07', 'archive'], ['fd377a585a00', 'archive'], ['425a68', 'archive'],
  ['789f3e22', 'tnef'], ['494433', 'audio'], ['fff3', 'audio'], ['fffb', 'audio'], ['4f676753', 'audio'], ['2321414d52', 'audio'], ['664c6143', 'audio'], ['1a45dfa3', 'video'], ['000001ba', 'video'],
];

/** Recognises a file from its first bytes (512 are enough), its name and the type it was declared as. */
export function recognise(first: Buffer, name: string, declared: string): Recognised {
  const lower = name.toLowerCase();
  if (first.subarray(0, 5).toString('latin1') === '#!AMR') return { kind: 'audio', locked: false };
  if (isZip(first)) return zipped(first, lower);
  if (hex(first, 8) === 'd0cf11e0a1b11ae1') return { kind: olderOffice(lower), locked: false };
  const found = starts.find(([mark]) => hex(first, mark.length / 2) === mark);
  if (found) return { kind: found[1], locked: found[1] === 'pdf' && first.includes('/Encrypt') };
  return { kind: riff(first) ?? film(first) ?? textKind(first, lower, declared), locked: false };
}

const hex = (bytes: Buffer, length: number): string => bytes.toString('hex', 0, length);

// A version above 6.3 exists nowhere: bytes that only begin like a zip are not one.
const isZip = (first: Buffer): boolean => hex(first, 4) === '504b0304' || hex(first, 4) === '504b0506';

function zipped(first: Buffer, name: string): Recognised {
  const locked = first.length > 7 && (first.readUInt16LE(6) & 1) === 1 && first.readUInt16LE(4) <= 63;
  const office = { docx: 'word', xlsx: 'excel', pptx: 'powerpoint', odt: 'opendocument', ods: 'opendocument', odp: 'opendocument' } as const;
  const ending = name.split('.').at(-1) ?? '';
  const kind = office[ending as keyof typeof office];
  if (kind) return { kind, locked: false };
  return { kind: ending === 'jar' || ending === 'apk' ? 'program' : 'zip', locked };
}

function olderOffice(name: string): FileKind {
  if (name.endsWith('.msg')) return 'message';
  if (name.endsWith('.msi')) return 'program';
  return 'office';
}

function riff(first: Buffer): FileKind | null {
  const [form, of] = [first.toString('latin1', 0, 4), first.toString('latin1', 8, 12)];
  if (form !== 'RIFF') return null;
  if (of === 'WEBP') return 'webp';
  return of === 'WAVE' ? 'audio' : 'video';
}

function film(first: Buffer): FileKind | null {
  if (first.toString('latin1', 4, 8) !== 'ftyp') return null;
  const brand = first.toString('latin1', 8, 12);
  if (/^(heic|heix|hevc|mif1|msf1|avif)/.test(brand)) return 'heic';
  return brand.startsWith('M4A') ? 'audio' : 'video';
}

function textKind(first: Buffer, name: string, declared: string): FileKind {
  const text = first.toString('latin1').replace(/^(?:\xef\xbb\xbf|\xff\xfe)?[\s\0]+|^\xef\xbb\xbf/, '').toLowerCase();
  if (firstTag(text).startsWith('<svg') || declared === 'image/svg+xml') return 'drawing';
  if (/<(?:!doctype html|html|head|body|script|iframe|svg|meta|form|object|embed|link|style|img|a)\b/.test(text) || declared.includes('html')) return 'web-page';
  if (text.startsWith('begin:vcalendar') || declared === 'text/calendar') return 'calendar';
  if (declared === 'message/rfc822' || name.endsWith('.eml')) return 'message';
  if (/(?:pkcs7-signature|pgp-signature)$/.test(declared)) return 'signature';
  return declared.startsWith('text/') && !first.includes(0) ? 'text' : 'unknown';
}

/** A text from its first tag on, past an XML declaration and comments. */
function firstTag(text: string): string {
  let rest = text.replace(/^<\?xml[^>]*>\s*/, '');
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
