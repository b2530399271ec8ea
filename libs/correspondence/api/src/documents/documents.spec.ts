import { inflateSync } from 'node:zlib';
import { letterDocx } from './docx';
import { mailBytes } from './mail';
import { letterPdf } from './pdf';
import type { Sheet } from './sheet';

const sheet: Sheet = {
  letterhead: 'Northbridge Hospitals\n1 High Street', to: ['Ama Mensah', '1 Mill Lane'], date: 'Friday 20 November 2026', reference: 'AC-26-00412', title: 'Response AC-26-00412',
  body: [
    { kind: 'paragraph', text: 'Dear Ama Mensah' },
    { kind: 'heading', text: 'What we found' },
    { kind: 'list', numbered: true, items: ['The wait', 'The pain relief'] },
    { kind: 'paragraph', text: 'We were late. '.repeat(400) },
    { kind: 'list', numbered: false, items: ['A new rota'] },
  ],
  format: 'standard', isDraft: false, madeAt: new Date('2026-11-20T10:00:00Z'),
};

/** The text of the file with every compressed stream opened. */
function opened(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return text.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      // Not every stream is compressed; those are readable as they are.
      return whole;
    }
  });
}

const streamsOf = (pdf: Buffer): string[] => [...opened(pdf).matchAll(/endobj|[\s\S]+?(?=endobj)/g)].map(([object]) => object);

describe('a letter as PDF', () => {
  it('is the same to the byte when it is made again from the same sheet', async () => {
    expect((await letterPdf(sheet)).equals(await letterPdf(sheet))).toBe(true);
  });

  it('has a structure that a screen reader walks: headings, paragraphs, lists with labels, a language and a title', async () => {
    const text = opened(await letterPdf(sheet));
    for (const tag of ['/S /Document', '/S /H1', '/S /H2', '/S /P', '/S /L\n', '/S /LI', '/S /Lbl', '/S /LBody', '/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true']) expect(text).toContain(tag);
    expect(text.match(/\/S \/LI\b/g)).toHaveLength(3);
    expect(text).toContain('/StructTreeRoot');
  });

  it('embeds its fonts and counts its pages', async () => {
    const pdf = opened(await letterPdf(sheet));
    expect(pdf).toMatch(/\/FontFile2/);
    expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(1);
    const large = opened(await letterPdf({ ...sheet, format: 'large-print' }));
    expect(large.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(pdf.match(/\/Type \/Page\n/g)?.length ?? 0);
  });
});

describe('the end of a letter', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, place) => ({ kind: 'paragraph' as const, text: `Line ${place}` }));
  const end = ['Yours sincerely', 'Margaret Lowe\nChief executive', 'Northbridge Hospitals'].map((text) => ({ kind: 'paragraph' as const, text }));

  it('keeps the name on the page of the closing words, wherever the page breaks', async () => {
    for (let count = 14; count < 26; count += 1) {
      const pdf = await letterPdf({ ...sheet, body: [...lines(count), ...end] });
      const pages = streamsOf(pdf).filter((stream) => stream.includes('BDC'));
      expect(pages.at(-1)?.match(/\/P <</g)?.length).toBeGreaterThanOrEqual(end.length);
    }
  });
});

describe('a letter as DOCX', () => {
  it('is a package that a word processor opens', async () => {
    const docx = await letterDocx(sheet);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(docx.length).toBeGreaterThan(4000);
  });
});

describe('a letter as e-mail', () => {
  it('carries the fixed Message-ID, the text, and the PDF under a name without people', async () => {
    const bytes = await mailBytes({
      from: { name: 'Northbridge Hospitals', address: 'complaints@northbridge.example' }, to: 'ama@mail.example', subject: 'A letter', text: 'Dear Ama – ŵ',
      messageId: '<one@northbridge.example>', date: sheet.madeAt, attachment: { filename: 'AC-26-00412-response.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' },
    });
    const text = bytes.toString();
    expect(text).toContain('Message-ID: <one@northbridge.example>');
    expect(text).toContain('filename=AC-26-00412-response.pdf');
    expect(text).toContain('=E2=80=93 =C5=B5');
  });
});
