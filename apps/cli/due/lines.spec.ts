import { linesOf } from './lines';

async function linesIn(...pieces: readonly string[]): Promise<string[][]> {
  async function* coming() {
    yield* pieces;
  }
  const found: string[][] = [];
  for await (const lines of linesOf(coming())) found.push([...lines]);
  return found;
}

describe('The lines of a text that comes in pieces', () => {
  it.each([
    ['nothing', [''], []],
    ['one line without its end', ['a'], [['a']]],
    ['one line with its end', ['a\n'], [['a']]],
    ['an end of Windows, cut in two', ['a\r', '\nb\r\n'], [['a', 'b']]],
    ['an empty line between two', ['a\n\nb\n'], [['a', '', 'b']]],
    ['a line over three pieces', ['a', 'b', 'c\nd'], [['abc'], ['d']]],
    ['a return and a line separator within a line', ['{\r"id":"\u2028"}\n'], [['{\r"id":"\u2028"}']]],
  ])('%s', async (_, pieces, lines) => {
    expect(await linesIn(...pieces)).toEqual(lines);
  });

  it('are given as they come, so that whoever waits for an answer has it', async () => {
    let asked = 0;
    async function* coming() {
      for (const line of ['a\n', 'b\n']) {
        asked += 1;
        yield line;
      }
    }
    const lines = linesOf(coming());
    expect((await lines.next()).value).toEqual(['a']);
    expect(asked).toBe(1);
  });

  it('keep a line of many pieces whole without joining it again for each', async () => {
    const [[line = ''] = []] = await linesIn(...Array.from({ length: 20_000 }, () => 'x'.repeat(1000)), '\n');
    expect(line.length).toBe(20_000_000);
  });
});
