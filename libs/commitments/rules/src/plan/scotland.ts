import type { Plan } from './plan';
import { twoStages } from './two-stages';

/** Scotland, NHS (S12 reg 6 to 6B). */
export const scotland: Plan = twoStages({ one: 'S-1', acknowledge: 'S-2ACK', two: 'S-2' });
