/**
 * The lines of a text that comes in pieces, those of each piece together. A line ends with LF or CR LF and with nothing else, as
 * NDJSON says: a CR alone is white space of JSON, and U+2028 a letter of a text. What follows the last LF is a line unless it is empty.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...more] = piece.split('\n');
    begun.push(first);
    const last = more.pop();
    // A line longer than many pieces is joined once, at its end.
    if (last === undefined) continue;
    yield [begun.join(''), ...more].map(withoutReturn);
    begun = [last];
  }
  const rest = withoutReturn(begun.join(''));
  if (rest !== '') yield [rest];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
