import { answer } from './answer.mjs';

const fields = ['rule', 'due', 'actBy', 'status', 'provisional'];

/**
 * Sets beside each other what the rules say to each line and what was answered.
 * @param {readonly object[]} lines the lines that were asked
 * @param {readonly object[]} answered one object for each line of output, in order
 * @returns {{ compared: number, refused: number, differences: { line: object, expected: object, got: object }[] }}
 */
export function compare(lines, answered) {
  const expected = lines.flatMap((line) => answer(line).map((one) => ({ line, expected: one })));
  const pairs = Array.from({ length: Math.max(expected.length, answered.length) }, (_, n) => ({ ...expected[n], got: answered[n] }));
  return {
    compared: pairs.length,
    refused: pairs.filter(({ expected: one }) => one?.error).length,
    differences: pairs.filter(({ expected: one, got }) => !one || !got || !agree(one, got)),
  };
}

function agree(expected, got) {
  if (expected.id !== got.id) return false;
  if (expected.error) return typeof got.error === 'string' && got.due === undefined && expected.names.every((name) => got.error.includes(name));
  return got.error === undefined && Number.isInteger(got.version) && fields.every((field) => got[field] === expected[field]);
}
