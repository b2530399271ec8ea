import * as z from 'zod';
import { Id, InstantText } from './fields';

/** A half-written form, kept on the server as it is typed. `body` is what the fields hold, unchecked. */
export const SaveDraft = z.object({
  kind: z.string().regex(/^[a-z-]{2,40}$/),
  caseId: Id.nullable().default(null),
  body: z.record(z.string(), z.unknown()),
  version: z.int().min(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

export const DraftView = z
  /** `reference`: of its case; null where it belongs to none, or to one that is hidden by now. */
  .object({ id: Id, kind: z.string(), caseId: Id.nullable(), reference: z.string().nullable(), body: z.record(z.string(), z.unknown()), version: z.int(), updatedAt: InstantText })
  .meta({ id: 'DraftView' });
export type DraftView = z.infer<typeof DraftView>;

export const DraftList = z.object({ items: z.array(DraftView) }).meta({ id: 'DraftList' });
export type DraftList = z.infer<typeof DraftList>;

export const DraftSaved = z.object({ version: z.int(), savedAt: InstantText }).meta({ id: 'DraftSaved' });
export type DraftSaved = z.infer<typeof DraftSaved>;
