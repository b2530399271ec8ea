/** How long somebody has waited, in the largest unit that still says it: `41 min`, `3 h`, `2 days`. Both are instants in milliseconds. */
export function waitedWords(sinceMs: number, nowMs: number): string {
  const minutes = Math.max(0, Math.floor((nowMs - sinceMs) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
