/** One header as it stood in the message: name in lower case, value unfolded and trimmed, bytes already text. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** All headers in the order they stood; the same name may come twice. */
export type Headers = readonly Header[];

/** Every value of a header, in order; `name` in lower case. */
export const valuesOf = (headers: Headers, name: string): string[] => headers.filter((header) => header.name === name).map((header) => header.value);

/** The first value of a header; undefined when the header is absent. A second one never counts. */
export const firstOf = (headers: Headers, name: string): string | undefined => headers.find((header) => header.name === name)?.value;

/** Whether the header is there at all, even empty. */
export const has = (headers: Headers, name: string): boolean => headers.some((header) => header.name === name);

/** The ids between angle brackets in In-Reply-To, References or a bounce; without brackets. */
export const messageIdsIn = (value: string): string[] => [...value.matchAll(/<([^<>\s]+)>/g)].map((match) => match[1] ?? '').filter(Boolean);

const controls = /[\u0000-\u001F\u007F]/g;

/** The message's own id: the first Message-ID header without brackets and control characters; null when empty or absent. */
export function messageIdOf(headers: Headers): string | null {
  const value = firstOf(headers, 'message-id')?.replace(controls, '').trim() ?? '';
  const inBrackets = value.match(/<([^<>]*)>/)?.[1];
  return (inBrackets ?? value.replace(/[<>]/g, '')).trim() || null;
}
