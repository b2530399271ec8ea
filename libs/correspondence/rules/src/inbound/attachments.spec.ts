import { refusalOf, safeName } from './attachments';
import { receivedAt } from './received-at';

describe('the name of a file from a stranger', () => {
  it.each`
    given                                  | safe                | because
    ${'../../etc/cron.d/evil'}             | ${'evil'}           | ${'no folders'}
    ${'C:\\Windows\\hosts'}                | ${'hosts'}          | ${'of any system'}
    ${'..'}                                | ${'file-3'}         | ${'a folder is no name'}
    ${''}                                  | ${'file-3'}         | ${'a file must be called something'}
    ${'photo\u202Egpj.exe'}                | ${'photogpj.exe'}   | ${'nothing is read backwards'}
    ${'a\u0000b\r\nc.pdf'}                 | ${'ab c.pdf'}       | ${'no controls'}
    ${'CON.txt'}                           | ${'_CON.txt'}       | ${'Windows cannot save that'}
    ${'wound.jpg              .scr'}       | ${'wound.jpg .scr'} | ${'the true ending stays in sight'}
    ${'🐱 and tea☕.png'}                  | ${'🐱 and tea☕.png'} | ${'any letters will do'}
  `('$given: $because', ({ given, safe }) => {
    expect(safeName(given, 3)).toBe(safe);
  });

  it('keeps the ending of a very long name', () => {
    const name = safeName(`scan_${'x'.repeat(4_000)}.pdf`, 1);
    expect([...name].length).toBe(120);
    expect(name).toMatch(/….pdf$/);
  });
});

describe('whether a file is handed out', () => {
  it.each`
    name                | kind          | locked   | refused
    ${'scan.pdf'}       | ${'pdf'}      | ${false} | ${null}
    ${'letter.pdf.exe'} | ${'unknown'}  | ${false} | ${'it is a program'}
    ${'holiday.jpg'}    | ${'program'}  | ${false} | ${'it is a program'}
    ${'form.docm'}      | ${'zip'}      | ${false} | ${'it may run macros'}
    ${'notes.html'}     | ${'text'}     | ${false} | ${'it is a web page and could run in your browser'}
    ${'x.png'}          | ${'drawing'}  | ${false} | ${'it is a web page and could run in your browser'}
    ${'proof.zip'}      | ${'zip'}      | ${true}  | ${'it is locked'}
    ${'winmail.dat'}    | ${'tnef'}     | ${false} | ${'it is Outlook’s own wrapping; ask the sender for the file itself'}
  `('$name, which is a $kind: $refused', ({ name, kind, locked, refused }) => {
    expect(refusalOf({ name, kind, locked, size: 10 })).toBe(refused);
  });
});

describe('when a message reached us', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  const headers = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([name, value]) => ({ name, value }));
  it.each`
    received                                        | date                                 | at                        | because
    ${'by mx; Thu, 5 Nov 2026 10:00:01 +0000 (GMT)'} | ${'Thu, 01 Jan 1970 00:00:00 +0000'} | ${'2026-11-05T10:00:01Z'} | ${'our server’s clock before the sender’s'}
    ${''}                                           | ${'Thu, 5 Nov 2026 10:00:00 +0000'}  | ${'2026-11-05T10:00:00Z'} | ${'the sender’s, where no server noted it'}
    ${'nonsense'}                                   | ${'Frid, 32 Nebruary 2026'}          | ${'2026-11-20T12:00:00Z'} | ${'now, where no date can be read'}
    ${''}                                           | ${'Sat, 1 Jan 2101 00:00:00 +1400'}  | ${'2026-11-20T12:00:00Z'} | ${'nothing comes from the future'}
    ${''}                                           | ${'Thu, 01 Jan 1970 00:00:00 +0000'} | ${'2026-11-20T12:00:00Z'} | ${'nor from before e-mail'}
  `('$because', ({ received, date, at }) => {
    expect(new Date(receivedAt(headers({ received, date }), now)).toISOString()).toBe(at.replace('Z', '.000Z'));
  });
});
