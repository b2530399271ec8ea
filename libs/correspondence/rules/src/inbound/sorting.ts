/** Minutes after which a message that somebody took, and did nothing with, may be taken by another without asking. */
export const takenForMinutes = 15;

/** Whether a colleague is sorting the message now. `me` is the asking person. Instants in milliseconds. */
export function isTakenByAnother({ takenBy, takenAt }: { readonly takenBy: string | null; readonly takenAt: number | null }, me: string | null, now: number): boolean {
  return takenBy !== null && takenBy !== me && takenAt !== null && now - takenAt < takenForMinutes * 60_000;
}

/** Who will see a message once it is attached; `named` are the people of a restricted case, null when it is open to all who work with cases. */
export function whoWillSee(named: readonly string[] | null): string {
  if (named === null) return 'Everyone here who works with cases will see it.';
  if (named.length === 0) return 'This case is restricted and names nobody yet.';
  return `This case is restricted: only ${named.join(', ')} will see it.`;
}
