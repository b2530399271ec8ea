import * as z from 'zod';

const score = 'Enter a whole number from 1 to 25';

/** Bands of the score from 1 to 25, each from its lowest to the next one's. */
const bands = z
  .array(z.object({ from: z.int(score).min(1, score).max(25, score), name: z.string().trim().min(1, 'Enter a name').max(40, 'Enter 40 letters or fewer') }))
  .min(1, 'Name one band at least')
  .max(25, 'Name 25 bands at most');

export const GradingBands = z.object({ items: bands }).meta({ id: 'GradingBands' });
export type GradingBands = z.infer<typeof GradingBands>;

/** The bands from now on, and those they were seen to replace: where others stand meanwhile, nothing is saved. */
export const SetGradingBands = z.object({ items: bands, seen: bands }).meta({ id: 'SetGradingBands' });
export type SetGradingBands = z.infer<typeof SetGradingBands>;
