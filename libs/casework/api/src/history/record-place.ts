import { badInput } from '@accord/platform/api';
import { InstantText } from '@accord/platform/contract';
import * as z from 'zod';

const Written = z.object({ at: InstantText, seq: z.int(), chain: z.string().max(40) });
type RecordPlace = { readonly at: string; readonly seq: number; readonly chain: string };
const beginning: RecordPlace = { at: 'infinity', seq: 0, chain: '' };

/** The cursor of the next page of the record. */
export const writeRecordPlace = ({ at, seq, chain }: RecordPlace): string => Buffer.from(JSON.stringify({ at, seq, chain })).toString('base64url');

/** Reads a cursor that `writeRecordPlace` made; the beginning without one. Throws bad input for any other text. */
export function readRecordPlace(cursor: string | undefined): RecordPlace {
  if (cursor === undefined) return beginning;
  const read = Written.safeParse(parsed(cursor));
  if (!read.success) throw badInput([{ path: ['cursor'], message: 'Begin the list again: this page is no longer known' }]);
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Not one of our cursors: the caller says so.
    return null;
  }
}
