/** What a file is by its first bytes, in words for people. `unknown` is neither good nor bad. */
export const fileKinds = {
  pdf: 'PDF', png: 'picture', jpeg: 'picture', gif: 'picture', webp: 'picture', tiff: 'picture', bmp: 'picture', heic: 'picture',
  word: 'Word document', excel: 'spreadsheet', powerpoint: 'presentation', opendocument: 'document', office: 'Office document', rtf: 'document',
  text: 'text', calendar: 'calendar entry', message: 'e-mail', audio: 'sound', video: 'film', zip: 'archive', archive: 'archive',
  signature: 'signature', tnef: 'Outlook wrapping', program: 'program', script: 'program', 'web-page': 'web page', drawing: 'web drawing', elsewhere: 'link', unknown: 'file',
} as const;
export type FileKind = keyof typeof fileKinds;

/** What is known of a file before anybody opens it. */
export interface AttachedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly locked: boolean;
  readonly size: number;
}

const programEndings = /\.(exe|scr|com|bat|cmd|pif|msi|msp|jar|js|jse|vbs|vbe|wsf|wsh|hta|ps1|psm1|lnk|url|reg|cpl|dll|sys|app|command|sh|scf|inf|iso|img|vhd|chm|appx|msix|application|gadget|desktop|apk|deb|rpm|dmg|one)$/i;
const macroEndings = /\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam)$/i;
const webEndings = /\.(html?|xhtml|svgz?|mht(ml)?|xml|xsl|shtml)$/i;

/**
 * Why a file is not handed out from its list, as a sentence; null when it is. The raw message keeps it either way.
 * The kind counts before the name, and the worse of the two wins.
 */
export function refusalOf({ name, kind, locked, size }: AttachedFile): string | null {
  if (kind === 'elsewhere') return 'it is only a link to another place; we do not follow it';
  if (kind === 'program' || kind === 'script' || programEndings.test(name)) return 'it is a program';
  if (macroEndings.test(name)) return 'it may run macros';
  if (kind === 'web-page' || kind === 'drawing' || webEndings.test(name)) return 'it is a web page and could run in your browser';
  if (locked) return 'it is locked';
  if (kind === 'tnef') return 'it is Outlook’s own wrapping; ask the sender for the file itself';
  return size === 0 ? 'it is empty' : null;
}

const longestName = 120;
// C0 and C1 controls, and the characters that turn the reading direction: `photo[RLO]gpj.exe` reads as photoexe.jpg.
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const forbidden = /["*:<>?|\\/]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Text without characters that cannot be seen or that turn the direction of what follows. Line ends go too. */
export const seen = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();

/**
 * A name that is safe on a screen and on any disk: no folders, no controls, no reading-direction tricks, 120 characters
 * at most with its ending kept. Empty names become `file-<place>`.
 */
export function safeName(given: string, place: number): string {
  const last = given.split(/[\\/]/).filter((piece) => seen(piece) !== '').at(-1) ?? '';
  const clean = withoutDots(seen(last).replace(forbidden, '_')).replace(reserved, '_$1');
  if (clean === '') return `file-${place}`;
  const letters = [...clean];
  if (letters.length <= longestName) return clean;
  const ending = clean.match(/\.[A-Za-z0-9]{1,8}$/)?.[0] ?? '';
  return `${letters.slice(0, longestName - ending.length - 1).join('')}…${ending}`;
}

/** Without the dots and spaces at both ends. */
function withoutDots(name: string): string {
  const isDot = (at: number) => name[at] === '.' || name[at] === ' ';
  let [from, to] = [0, name.length];
  while (from < to && isDot(from)) from += 1;
  while (to > from && isDot(to - 1)) to -= 1;
  return name.slice(from, to);
}
