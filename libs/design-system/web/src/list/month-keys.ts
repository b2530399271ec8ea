const at = (wire: string): Date => new Date(`${wire}T12:00:00Z`);
const wire = (date: Date): string => date.toISOString().slice(0, 10);

/** The day a key of the month grid leads to from `YYYY-MM-DD`, or null for another key. Month ends clamp. */
export function movedBy(key: string, from: string): string | null {
  const weekday = (at(from).getUTCDay() + 6) % 7;
  const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday, End: 6 - weekday };
  if (key === 'PageUp' || key === 'PageDown') return monthOn(from, key === 'PageUp' ? -1 : 1);
  const by = days[key];
  if (by === undefined) return null;
  const date = at(from);
  date.setUTCDate(date.getUTCDate() + by);
  return wire(date);
}

/** The same day `by` months on, or that month's last day. */
export function monthOn(from: string, by: number): string {
  const first = at(`${from.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + by);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(Number(from.slice(8)), last.getUTCDate()));
  return wire(first);
}
