export type KeyName = 'palette' | 'log-contact' | 'next' | 'previous' | 'press' | 'keep' | 'down' | 'up' | 'select' | 'open' | 'search' | 'help';

/** One key of the portal. `combo` is written as `aria-keyshortcuts` wants it: `Alt+Shift+L`, `j`, `/`. */
export interface KeyEntry {
  readonly name: KeyName;
  readonly does: string;
  readonly combo: string;
  /** One letter alone fights with voice input: off until somebody switches it on (WCAG 2.1.4). */
  readonly single: boolean;
}

/** Every key, in the order in which the help lists them. */
export const keyList: readonly KeyEntry[] = [
  { name: 'palette', does: 'Find something, or do something', combo: 'Control+K', single: false },
  { name: 'log-contact', does: 'Log a contact, from anywhere; a half-written page is kept', combo: 'Alt+Shift+L', single: false },
  { name: 'next', does: 'Next item of the list you came from', combo: 'Alt+Shift+N', single: false },
  { name: 'previous', does: 'Previous item of that list', combo: 'Alt+Shift+P', single: false },
  { name: 'press', does: 'Press the green button of a form; it never sends or signs', combo: 'Control+Enter', single: false },
  { name: 'keep', does: 'Keep the draft now', combo: 'Control+S', single: false },
  { name: 'down', does: 'Down in a list', combo: 'j', single: true },
  { name: 'up', does: 'Up in a list', combo: 'k', single: true },
  { name: 'select', does: 'Select the row', combo: 'x', single: true },
  { name: 'open', does: 'Open the row', combo: 'o', single: true },
  { name: 'search', does: 'Search', combo: '/', single: true },
  { name: 'help', does: 'This help', combo: '?', single: true },
];
