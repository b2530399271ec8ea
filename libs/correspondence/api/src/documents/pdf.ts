import { closingOf, textsOf } from '@accord/correspondence/rules';
import type { LetterBlock, LetterBody } from '@accord/correspondence/rules';
import { fonts, PdfDocument } from './fonts';
import { blue, sizes } from './sheet';
import type { Sheet } from './sheet';

type Pdf = PDFKit.PDFDocument;
type Part = PDFKit.PDFStructureElement;

const margin = { top: 56, bottom: 72, left: 68, right: 68 };

/** The letter as a tagged PDF (A4, embedded fonts, title and language set). The same sheet gives the same bytes. */
export async function letterPdf(sheet: Sheet): Promise<Buffer> {
  const pdf = new PdfDocument({
    size: 'A4', margins: margin, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en-GB', subset: 'PDF/UA',
    info: { Title: sheet.title, Author: sheet.letterhead.split('\n')[0] ?? '', CreationDate: sheet.madeAt, ModDate: sheet.madeAt },
  });
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  new Setter(pdf, root, sheet).set();
  root.end();
  feet(pdf, sheet);
  pdf.end();
  return bytes;
}

/** Sets the parts one under the other; each is a part of the structure tree. */
class Setter {
  private readonly size;

  constructor(
    private readonly pdf: Pdf,
    private readonly root: Part,
    private readonly sheet: Sheet,
  ) {
    this.size = sizes[sheet.format];
  }

  set(): void {
    const { pdf, sheet, size } = this;
    const [organisation = '', ...rest] = sheet.letterhead.split('\n');
    this.put('P', () => pdf.font(fonts.strong).fontSize(size.heading + 3).fillColor(blue).text(organisation));
    if (rest.length > 0) this.put('P', () => pdf.font(fonts.text).fontSize(size.foot).fillColor('black').text(rest.join('\n')));
    this.space(2);
    if (sheet.to.length > 0) this.put('P', () => this.plain().text(sheet.to.join('\n'), { lineGap: 1 }));
    this.space(1.5);
    this.put('P', () => this.plain().text(sheet.date));
    this.space(1);
    this.put('H1', () => pdf.font(fonts.strong).fontSize(size.text).fillColor('black').text(`Our reference: ${sheet.reference}`));
    this.space(1);
    const closing = closingOf(sheet.body);
    sheet.body.forEach((block, place) => {
      if (place === closing) this.together(sheet.body.slice(place));
      this.block(block);
    });
  }

  private block(block: LetterBlock): void {
    switch (block.kind) {
      case 'heading':
        this.roomUnder(block.text);
        this.put('H2', () => this.pdf.font(fonts.strong).fontSize(this.size.heading).fillColor('black').text(block.text));
        return this.space(0.4);
      case 'paragraph':
        this.put('P', () => this.plain().text(bound(block.text), { lineGap: this.size.gap }));
        return this.space(0.8);
      case 'list':
        this.list(block.items, block.numbered);
        return this.space(0.6);
    }
  }

  private list(items: readonly string[], numbered: boolean): void {
    const { pdf, size } = this;
    const list = pdf.struct('L');
    this.root.add(list);
    const indent = size.text * 2;
    items.forEach((text, place) => {
      this.room(1);
      const { y } = this.plain();
      const label = pdf.struct('Lbl', {}, () => void pdf.text(numbered ? `${place + 1}.` : '•', margin.left, y, { width: indent, lineBreak: false }));
      const words = pdf.struct('LBody', {}, () => void pdf.text(bound(text), margin.left + indent, y, { lineGap: size.gap, width: pdf.page.width - margin.left - margin.right - indent }));
      list.add(pdf.struct('LI', {}, [label, words]));
      pdf.x = margin.left;
      this.space(0.25);
    });
    list.end();
  }

  private put(tag: string, draw: () => unknown): void {
    this.root.add(this.pdf.struct(tag, {}, () => void draw()));
  }

  private plain(): Pdf {
    return this.pdf.font(fonts.text).fontSize(this.size.text).fillColor('black');
  }

  private space(lines: number): void {
    this.plain().moveDown(lines);
  }

  /** A heading, however long, keeps with two lines of what follows. */
  private roomUnder(heading: string): void {
    const height = this.pdf.font(fonts.strong).fontSize(this.size.heading).heightOfString(heading);
    this.points(height + 2 * this.line());
  }

  /** A list mark keeps with its words. */
  private room(lines: number): void {
    this.points(lines * this.line());
  }

  /** The closing words never stand on another page than the name under them. */
  private together(blocks: LetterBody): void {
    this.points(blocks.flatMap(textsOf).reduce((sum, text) => sum + this.plain().heightOfString(text, { lineGap: this.size.gap }) + this.line(), 0));
  }

  private line(): number {
    return this.plain().currentLineHeight(true) + this.size.gap;
  }

  private points(needed: number): void {
    const { pdf } = this;
    if (pdf.y + needed > pdf.page.height - margin.bottom) pdf.addPage();
  }
}

/** A telephone number stays on one line. */
const bound = (text: string): string => text.replace(/(?<=\d) (?=\d)/g, '\u00a0');

/** Reference and page n of m at every foot: decoration to a screen reader, not part of the letter. */
function feet(pdf: Pdf, { reference, format, isDraft }: Sheet): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Text below the margin would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const words = `${reference}${isDraft ? '   Draft, not sent' : ''}   Page ${page - start + 1} of ${count}`;
    pdf.font(fonts.text).fontSize(sizes[format].foot).fillColor('#4c6272').text(words, margin.left, pdf.page.height - 48, { lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = margin.bottom;
  }
}

function collected(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
