import { standings } from '@accord/commitments/rules';
import { Cursor, DateText, Id, InstantText } from '@accord/platform/contract';
import { boardGroups } from '@accord/reporting/rules';
import * as z from 'zod';

/** What a manager narrows the board to. `sort` is by due date, soonest first or last first. */
export const BoardFilter = z.object({
  state: z.enum(boardGroups).optional(),
  owner: z.union([Id, z.literal('nobody')]).optional(),
  service: Id.optional(),
  nation: z.enum(['england', 'scotland', 'wales', 'northern-ireland']).optional(),
  rule: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'Choose a rule from the list').optional(),
  sort: z.enum(['due', '-due']).default('due'),
});
export type BoardFilter = z.infer<typeof BoardFilter>;

export const BoardQuery = BoardFilter.extend({ cursor: Cursor });
export type BoardQuery = z.infer<typeof BoardQuery>;

/** One open commitment: what, by when, whose. `version` is that of its case. */
export const BoardRow = z
  .object({
    id: Id,
    caseId: Id,
    version: z.int(),
    reference: z.string(),
    title: z.string(),
    what: z.string(),
    ruleId: z.string(),
    dueOn: DateText,
    actBy: DateText,
    standing: z.object({ kind: z.enum(standings), words: z.string() }),
    ownerId: Id.nullable(),
    owner: z.string().nullable(),
    service: z.string().nullable(),
    provisional: z.boolean(),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.infer<typeof BoardRow>;

export const BoardPage = z
  .object({
    today: DateText,
    asAt: InstantText,
    /** From here on changes are counted; opaque. */
    mark: z.string(),
    counts: z.object({ overdue: z.int(), today: z.int(), week: z.int(), later: z.int(), waiting: z.int(), all: z.int() }),
    rules: z.array(z.object({ id: z.string(), name: z.string() })),
    items: z.array(BoardRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'BoardPage' });
export type BoardPage = z.infer<typeof BoardPage>;

/** Asks whether a page that is on the screen is still as the server has it: the ids it shows and the mark it came with. */
export const LookForChanges = BoardFilter.omit({ sort: true }).extend({
  mark: z.string().max(4_000).regex(/^\d{1,20}:\d{1,20}:(\d{1,20}(,\d{1,20})*)?$/, 'Read the board again'),
  shown: z.array(Id).max(50).default([]),
});
export type LookForChanges = z.infer<typeof LookForChanges>;

/** How many dates changed, and which of those on the screen. */
export const BoardChanges = z.object({ changes: z.int(), rows: z.array(Id) }).meta({ id: 'BoardChanges' });
export type BoardChanges = z.infer<typeof BoardChanges>;
