const at = (wire: string): Date => new Date(`${wire}T12:00:00Z`);

/** Whether `YYYY-MM-DD` is a day that exists: 30 February is none. */
export const realDay = (wire: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(wire) && !Number.isNaN(at(wire).getTime()) && at(wire).toISOString().startsWith(wire);

/** A holiday at a weekend changes nothing: it is not worked anyway. */
export const isWeekend = (wire: string): boolean => [0, 6].includes(at(wire).getUTCDay());
