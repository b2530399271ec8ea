import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagesOfFile } from './messages-of-file';

describe('the messages of a file', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'accord-mbox-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (text: string): Promise<string[]> => {
    const path = join(folder, 'file');
    await writeFile(path, text);
    const found: string[] = [];
    for await (const message of messagesOfFile(path)) found.push(message.toString());
    return found;
  };
  const mail = (place: number, letters: number) => `Subject: ${place}\n\n${'x'.repeat(letters)}\n`;
  const separator = 'From ama@mail.example Mon Nov  2 09:00:00 2026\n';

  it.each([['many small ones', 3000, 5, 97], ['some longer than what is read at a time', 12, 40_000, 31_113]])('are those of an mbox, wherever a read ends: %s', async (_, count, least, step) => {
    const mails = Array.from({ length: count }, (_mail, place) => mail(place, least + (place * step) % (least * 9)));
    expect(await read(mails.map((one) => `${separator}${one}\n`).join(''))).toEqual(mails);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('is the one of %i bytes that is no mbox, whole', async (length) => {
    expect(await read('x'.repeat(length))).toEqual(['x'.repeat(length)]);
  });
});
