import { line } from '@accord/platform/contract';
import * as z from 'zod';

/** What is said at a field that was left empty. */
interface Asked {
  readonly source: string;
  readonly readBy: string;
  readonly readOn: string;
  readonly quotation: string;
}

/** The fields of a text that a named person read: which text, who, when, and its words. Each asker says what it asks for. */
export const reading = ({ source, readBy, readOn, quotation }: Asked) => ({
  source: line(source, 300),
  readBy: line(readBy, 120),
  readOn: z.iso.date(readOn),
  quotation: line(quotation, 2000),
});

const rule = { source: 'Enter which text was read, with its number', readBy: 'Enter who read the text', readOn: 'Enter the day on which it was read' };

/** The same of the text of a rule; `quotation` says which words are asked for. */
export const readingOfRule = (quotation: string) => reading({ ...rule, quotation });
