import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const place = join(__dirname, '../../libs/design-system/web/src/styles');

describe('the style sheets', () => {
  it('stay as short as any other file: lint counts the lines of TypeScript alone', () => {
    const lines = readdirSync(place).map((file) => ({ file, lines: readFileSync(join(place, file), 'utf8').split('\n').length }));
    expect(lines.filter((sheet) => sheet.lines > 200)).toEqual([]);
  });

  it('are all read by the index', () => {
    const index = readFileSync(join(place, '_index.scss'), 'utf8');
    const sheets = readdirSync(place).map((file) => file.replace(/^_|\.scss$/g, '')).filter((name) => name !== 'index');
    expect(sheets.filter((name) => !index.includes(`@use '${name}';`))).toEqual([]);
  });
});
