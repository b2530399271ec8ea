// Controls (but tab and line end), and the two marks that write what follows backwards.
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g;

/** Text that can be stored and shown: one kind of line end, no control characters, no lone halves of letters. */
export const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unreadable, '').replace(/\p{Cs}/gu, '\uFFFD');

/** At most `length` characters of a text; never half a letter. */
export const upTo = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, ''));
