import { badInput } from '@accord/platform/api';
import { Id, InstantText } from '@accord/platform/contract';
import * as z from 'zod';

/** Where a page of a list ended: a moment and the id at it. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const Written = z.tuple([InstantText, Id]);
const beginning: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The cursor of the next page. */
export const writePlace = (at: string, id: string): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** Reads a cursor that `writePlace` made; the beginning without one. Throws bad input for any other text. */
export function readPlace(cursor: string | undefined): Place {
  if (cursor === undefined) return beginning;
  const read = Written.safeParse(parsed(cursor));
  if (!read.success) throw badInput([{ path: ['cursor'], message: 'Begin the list again: this page is no longer known' }]);
  const [at, id] = read.data;
  return { at, id };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Not one of our cursors: the caller says so.
    return null;
  }
}
