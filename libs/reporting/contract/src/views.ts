import { Id, line, Version } from '@accord/platform/contract';
import * as z from 'zod';
import { BoardFilter } from './board';

/** A filter with a name: private, or for everybody of the team who sees the board. */
export const SaveBoardView = z
  .object({ name: line('Enter a name for the view', 60), forTeam: z.boolean().default(false), filter: BoardFilter })
  .meta({ id: 'SaveBoardView' });
export type SaveBoardView = z.infer<typeof SaveBoardView>;

export const ChangeBoardView = z
  .object({ name: line('Enter a name for the view', 60), forTeam: z.boolean(), filter: BoardFilter.optional(), version: Version })
  .meta({ id: 'ChangeBoardView' });
export type ChangeBoardView = z.infer<typeof ChangeBoardView>;

/** The view that the board opens with; null for all open dates. */
export const ChooseDefaultView = z.object({ viewId: Id.nullable() }).meta({ id: 'ChooseDefaultView' });
export type ChooseDefaultView = z.infer<typeof ChooseDefaultView>;

export const BoardViewRow = z
  .object({
    id: Id,
    name: z.string(),
    forTeam: z.boolean(),
    /** Whether the reader may rename and delete it. */
    mayChange: z.boolean(),
    isDefault: z.boolean(),
    filter: BoardFilter,
    version: Version,
  })
  .meta({ id: 'BoardViewRow' });
export type BoardViewRow = z.infer<typeof BoardViewRow>;

export const BoardViews = z.object({ items: z.array(BoardViewRow) }).meta({ id: 'BoardViews' });
export type BoardViews = z.infer<typeof BoardViews>;
