import { performance } from 'node:perf_hooks';

/** After the start it looks more often: a worker is busy with the checks of the night for ten seconds, and is seen idle soon after. */
const untilFirstMs = 4_000;
const everyMs = 10_000;

/** What the last seconds were like, and how much more is held than after memory was given back last; bytes. */
export interface Quiet {
  /** Part of the time in which the process was at work, 0 to 1. */
  readonly busy: number;
  readonly held: number;
  readonly heldAfterLast: number;
}

/** Whether nobody waits and there is enough to give back: a whole collection stops the process for a fifth of a second. */
export const isWorthGivingBack = ({ busy, held, heldAfterLast }: Quiet): boolean => busy < 0.02 && held > heldAfterLast * 1.5;

/**
 * Gives memory back to the machine when the process is idle: after the start, which takes a third more than what runs, and after
 * busy hours. V8 alone keeps it until it needs more. Without `--expose-gc` nothing is done.
 */
export function giveBackWhenIdle(): void {
  const { gc } = globalThis;
  if (!gc) return;
  let [before, heldAfterLast] = [performance.eventLoopUtilization(), 0];
  const look = () => {
    const now = performance.eventLoopUtilization();
    const busy = performance.eventLoopUtilization(now, before).utilization;
    before = now;
    if (isWorthGivingBack({ busy, held: process.memoryUsage().heapUsed, heldAfterLast })) {
      // As if it were the last resort: a plain collection frees the objects and keeps their pages.
      gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      heldAfterLast = process.memoryUsage().heapUsed;
    }
    later();
  };
  const later = () => setTimeout(look, heldAfterLast === 0 ? untilFirstMs : everyMs).unref();
  later();
}
