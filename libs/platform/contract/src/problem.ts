import * as z from 'zod';

/** One field that needs mending; `path` is dotted (`caller.name`, `issues.0.text`). */
export const FieldError = z.object({ path: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** The one problem format (RFC 9457) of every refusal, bad input, conflict and fault. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string(),
    code: z.string().optional(),
    goTo: z.string().optional(),
    unmet: z.array(z.object({ because: z.string(), goTo: z.string().nullable() })).optional(),
    instead: z.array(z.object({ value: z.string(), words: z.string() })).optional(),
    errors: z.array(FieldError).optional(),
    saved: z.record(z.string(), z.unknown()).optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
