import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { closingOf } from '@accord/correspondence/rules';
import type { LetterBlock, LetterBody } from '@accord/correspondence/rules';
import { blue, sizes } from './sheet';
import type { Sheet } from './sheet';

/** The letter as a DOCX for editing elsewhere: real headings and lists, A4. What is changed there stays there. */
export function letterDocx(sheet: Sheet): Promise<Buffer> {
  const size = sizes[sheet.format];
  const [organisation = '', ...rest] = sheet.letterhead.split('\n');
  const head = [
    new Paragraph({ children: [new TextRun({ text: organisation, bold: true, size: (size.heading + 3) * 2, color: blue.slice(1) })] }),
    ...rest.map((line) => new Paragraph({ children: [new TextRun({ text: line, size: size.foot * 2 })] })),
    new Paragraph({ children: lines(sheet.to.join('\n')), spacing: { before: 400, after: 300 } }),
    new Paragraph({ children: lines(sheet.date), spacing: { after: 200 } }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: `Our reference: ${sheet.reference}`, bold: true, size: size.text * 2, color: '000000' })], spacing: { after: 200 } }),
  ];
  const document = new Document({
    title: sheet.title,
    creator: organisation,
    styles: { default: { document: { run: { font: 'Arial', size: size.text * 2, language: { value: 'en-GB' } } } } },
    numbering: { config: numbering(sheet) },
    sections: [{ properties: { page: { size: { width: 11_906, height: 16_838 } } }, footers: { default: foot(sheet) }, children: [...head, ...sheet.body.flatMap((block, place) => blockOf(block, { place, headingSize: size.heading, keepNext: isKept(sheet.body, place) }))] }],
  });
  return Packer.toBuffer(document);
}

/** The closing words never stand on another page than the name under them. */
const isKept = (body: LetterBody, place: number): boolean => closingOf(body) >= 0 && place >= closingOf(body) && place < body.length - 1;

interface Setting {
  readonly place: number;
  readonly headingSize: number;
  readonly keepNext: boolean;
}

function blockOf(block: LetterBlock, { place, headingSize, keepNext }: Setting): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 200, after: 100 }, children: [new TextRun({ text: block.text, bold: true, size: headingSize * 2, color: '000000' })] })];
    case 'paragraph':
      return [new Paragraph({ ...(keepNext ? { keepNext, keepLines: true } : {}), children: lines(block.text), spacing: { after: 180 } })];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: lines(item), spacing: { after: 80 }, ...(block.numbered ? { numbering: { reference: `list-${place}`, level: 0 } } : { bullet: { level: 0 } }) }));
  }
}

/** Each numbered list counts from 1 by a numbering of its own. */
const numbering = ({ body }: Sheet) =>
  body.flatMap((block, place) =>
    block.kind === 'list' && block.numbered
      ? [{ reference: `list-${place}`, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 567, hanging: 567 } } } }] }]
      : [],
  );

const lines = (text: string): TextRun[] => text.split('\n').map((line, place) => new TextRun({ text: line, break: place === 0 ? 0 : 1 }));

const foot = ({ reference, isDraft }: Sheet): Footer =>
  new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [`${reference}${isDraft ? '   Draft, not sent' : ''}   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] });
