import * as z from 'zod';

/** A body to signpost to; `lastChecked` null is shown as `not yet`. */
export const BodyView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['ombudsman', 'advocacy', 'honest-broker', 'regulator', 'information', 'private-care']),
  helpsWith: z.string(),
  telephone: z.string().nullable(),
  note: z.string(),
  lastChecked: z.iso.date().nullable(),
});
export type BodyView = z.infer<typeof BodyView>;

/** Whom staff of this organisation signpost to, and old names with what answers now. */
export const Bodies = z
  .object({ nation: z.string(), items: z.array(BodyView), former: z.array(z.object({ name: z.string(), said: z.string() })) })
  .meta({ id: 'Bodies' });
export type Bodies = z.infer<typeof Bodies>;
