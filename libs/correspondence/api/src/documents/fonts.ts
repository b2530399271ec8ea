/// <reference types="pdfkit" />
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const pdfmake = require.resolve('pdfmake/package.json');
const roboto = (file: string): string => join(dirname(pdfmake), 'fonts/Roboto', file);

/** Files of the fonts that letters are set in; they are embedded in each PDF. */
export const fonts = { text: roboto('Roboto-Regular.ttf'), strong: roboto('Roboto-Medium.ttf') } as const;

/** pdfmake's own engine: it alone writes the structure tree that screen readers need, which pdfmake leaves out. */
export const PdfDocument = createRequire(pdfmake)('pdfkit') as new (
  options: Omit<PDFKit.PDFDocumentOptions, 'subset'> & { readonly subset: 'PDF/UA' },
) => PDFKit.PDFDocument;
