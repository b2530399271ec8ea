/** How a message begins in an mbox: `From `, anything, weekday, month, day, time, year. Other lines that begin so are text. */
const separator = /^From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d\d:\d\d(?::\d\d)?(?: \S+)? \d{4}(?: \S+)?$/;
const from = Buffer.from('From ');
const longestLine = 2_000;

/** A separator line: where it begins, and where the message after it does. */
export interface Separator {
  readonly at: number;
  readonly next: number;
}

/** The separator line that begins at `at`, if it is one; `undefined` too when its end is not there yet. */
function separatorAt(bytes: Buffer, at: number, isEnd: boolean): Separator | undefined {
  const lineFeed = bytes.subarray(at, at + longestLine).indexOf(10);
  if (lineFeed < 0 && !isEnd) return undefined;
  const stop = lineFeed < 0 ? Math.min(bytes.length, at + longestLine) : at + lineFeed;
  const line = bytes.toString('latin1', at, stop).replace(/\r$/, '');
  return separator.test(line) ? { at, next: lineFeed < 0 ? bytes.length : stop + 1 } : undefined;
}

/** Whether a file that begins with these bytes is an mbox. */
export const isMbox = (first: Buffer, isEnd: boolean): boolean => separatorAt(first, 0, isEnd) !== undefined;

/** The next separator from `at` on; it stands at the beginning of the bytes or after a blank line. */
export function nextSeparator(bytes: Buffer, at: number, isEnd: boolean): Separator | undefined {
  for (let place = bytes.indexOf(from, at); place >= 0; place = bytes.indexOf(from, place + 1)) {
    if (place > 0 && !isBlankBefore(bytes, place)) continue;
    const found = separatorAt(bytes, place, isEnd);
    if (found) return found;
  }
  return undefined;
}

/** Whether the line before `at` is blank: the bytes before it end a line, and the ones before those too. */
function isBlankBefore(bytes: Buffer, at: number): boolean {
  if (bytes[at - 1] !== 10) return false;
  const before = bytes[at - 2] === 13 ? at - 3 : at - 2;
  return before < 0 || bytes[before] === 10;
}

/** A message of an mbox without the one blank line that closes it. */
export function withoutClosingLine(message: Buffer): Buffer {
  const tail = message.toString('latin1', Math.max(0, message.length - 4));
  if (tail === '\n' || tail === '\r\n') return message.subarray(0, 0);
  if (tail.endsWith('\n\r\n')) return message.subarray(0, message.length - 2);
  return tail.endsWith('\n\n') ? message.subarray(0, message.length - 1) : message;
}
