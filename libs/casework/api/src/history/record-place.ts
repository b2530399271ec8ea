import { InstantText } from '@accord/platform/contract';
import * as z from 'zod';

const Written = z.object({ at: InstantText, seq: z.int(), chain: z.string().regex(/^[\w-]{0,40}$/) });
type RecordPlace = { readonly at: string; readonly seq: number; readonly chain: string };
const beginning: RecordPlace = { at: 'infinity', seq: 0, chain: '' };

/** The cursor of the next page of the record. */
export const writeRecordPlace = ({ at, seq, chain }: RecordPlace): string => Buffer.from(JSON.stringify({ at, seq, chain })).toString('base64url');

/** Reads a cursor that `writeRecordPlace` made. Without one, or from one that was mangled, the record begins again. */
export function readRecordPlace(cursor: string | undefined): RecordPlace {
  if (cursor === undefined) return beginning;
  return Written.safeParse(parsed(cursor)).data ?? beginning;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Not one of our cursors.
    return null;
  }
}
