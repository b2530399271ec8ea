/** One part of a letter. Inside a paragraph a line break stays a line break. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] };

/** The words of a letter, from the greeting to the name at its end; letterhead and address are set around it. */
export type LetterBody = readonly LetterBlock[];

export const paragraph = (...lines: readonly string[]): LetterBlock => ({ kind: 'paragraph', text: lines.join('\n') });
export const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
export const bullets = (items: readonly string[]): LetterBlock => ({ kind: 'list', numbered: false, items });
export const numbers = (items: readonly string[]): LetterBlock => ({ kind: 'list', numbered: true, items });

const bullet = /^[-•*]\s+(.*)$/;
const number = /^\d{1,2}[.)]\s+(.*)$/;
const title = /^#\s+(.*)$/;

/** The words as a person types them: a blank line between parts, `# ` a heading, `- ` and `1. ` lists. */
export function typedText(body: LetterBody): string {
  return body.map(typedBlock).join('\n\n');
}

/** One part as a person types it. */
export function typedBlock(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'list':
      return block.items.map((item, place) => (block.numbered ? `${place + 1}. ${item}` : `- ${item}`)).join('\n');
    case 'paragraph':
      return block.text;
  }
}

/** Reads what a person typed back into parts; whatever they type is a letter, and reading twice changes nothing. */
export function readTyped(text: string): LetterBody {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((part) => readPart(part.split('\n').map((line) => line.trim()).filter((line) => line.length > 0)));
}

function readPart(lines: readonly string[]): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const line of lines) {
    const read = readLine(line);
    const last = blocks.at(-1);
    const joined = last && joinedWith(last, read);
    if (joined) blocks[blocks.length - 1] = joined;
    else blocks.push(read);
  }
  return blocks;
}

function readLine(line: string): LetterBlock {
  const [, head] = title.exec(line) ?? [];
  if (head !== undefined) return heading(head);
  const [, dotted] = bullet.exec(line) ?? [];
  if (dotted !== undefined) return bullets([dotted]);
  const [, counted] = number.exec(line) ?? [];
  return counted === undefined ? paragraph(line) : numbers([counted]);
}

function joinedWith(last: LetterBlock, next: LetterBlock): LetterBlock | null {
  if (last.kind === 'paragraph' && next.kind === 'paragraph') return paragraph(last.text, next.text);
  if (last.kind === 'list' && next.kind === 'list' && last.numbered === next.numbered) return { ...last, items: [...last.items, ...next.items] };
  return null;
}

/** The words alone, for the text part of an e-mail and for comparing. */
export function plainText(body: LetterBody): string {
  return body.map((block) => (block.kind === 'heading' ? block.text.toUpperCase() : typedBlock(block))).join('\n\n');
}

/** Every word a reader sees, part by part. */
export const textsOf = (block: LetterBlock): readonly string[] => (block.kind === 'list' ? block.items : [block.text]);

/** Where the closing words stand (*Yours sincerely*), the place of the block; -1 in a letter without. */
export const closingOf = (body: LetterBody): number => body.findLastIndex((block) => block.kind === 'paragraph' && /^yours\b/i.test(block.text));
