import { steps } from '@accord/mediation/rules';
import * as z from 'zod';

/** A step that the reader's role could take from here; `because` says why not now, null when it is open. */
export const StepView = z.object({ step: z.enum(steps), because: z.string().nullable() });
export type StepView = z.infer<typeof StepView>;

/** One schema a code, so that what is missing can be said in words of its own. */
export function byCode<const Code extends string, Schema extends z.ZodType>(codes: readonly Code[], schemaOf: (code: Code) => Schema): z.ZodObject<Record<Code, Schema>> {
  const shape = {} as Record<Code, Schema>;
  for (const code of codes) shape[code] = schemaOf(code);
  return z.object(shape);
}
