import type { Nation } from './nation';

/** What a body does for a person with a complaint. */
export type BodyKind = 'ombudsman' | 'advocacy' | 'honest-broker' | 'regulator' | 'information' | 'private-care';

/** A body to signpost to. Dated, because bodies are renamed and abolished; checked by a person before it is relied on. */
export interface Body {
  /** Stable: letters and referrals keep it. */
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** Where it helps. */
  readonly nations: readonly Nation[];
  /** What it does, in a sentence for the person concerned. */
  readonly helpsWith: string;
  /** As printed by the source; null when no number was read anywhere. Never made up. */
  readonly telephone: string | null;
  /** Which body to ask when it varies by place, or what staff must know before they name it. */
  readonly note: string;
  /** First and last day on which it is this body, `YYYY-MM-DD`; null: no bound known. */
  readonly from: string | null;
  readonly until: string | null;
  /** The day somebody rang or read the body's own page; null is shown as `Last checked: not yet`. */
  readonly lastChecked: string | null;
  /** Where the entry was read. */
  readonly source: string;
}

/** A body that no longer exists, so that an old leaflet or an old letter leads to the right one. */
export interface FormerBody {
  readonly name: string;
  readonly nation: Nation;
  readonly nowId: string | null;
  /** The day of the change, `YYYY-MM-DD`. */
  readonly since: string;
  readonly said: string;
}

/** The words beside every entry: an unchecked number says so. `format` writes a day for a row. */
export function lastCheckedWords(lastChecked: string | null, format: (date: string) => string): string {
  return `Last checked: ${lastChecked === null ? 'not yet' : format(lastChecked)}`;
}
