const prefix = 'accord.unsent.';

/** What has been typed but has not reached the server, by draft. Kept for this tab alone, and never after signing out. */
export interface Unsent {
  readonly kind: string;
  readonly caseId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
}

export const keepUnsent = (id: string, unsent: Unsent): void => sessionStorage.setItem(prefix + id, JSON.stringify(unsent));

export const arrived = (id: string): void => sessionStorage.removeItem(prefix + id);

export function unsent(id: string): Unsent | undefined {
  const kept = sessionStorage.getItem(prefix + id);
  return kept === null ? undefined : (JSON.parse(kept) as Unsent);
}

/** Forgets all that this browser still keeps: on signing out. */
export function forgetUnsent(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
