import * as z from 'zod';

/** One page of a keyset list: `next` is the cursor of the following page, null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

/** The answer of a request that only needs to say that it was done. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

/** The answer of a request that made one thing. */
export const Made = z.object({ id: z.uuid() });
export type Made = z.infer<typeof Made>;
