import { steps } from '@accord/mediation/rules';
import * as z from 'zod';

/** A step that the reader's role could take from here; `because` says why not now, null when it is open. */
export const StepView = z.object({ step: z.enum(steps), because: z.string().nullable() });
export type StepView = z.infer<typeof StepView>;
