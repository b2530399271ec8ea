/** What a key press tells of itself; a KeyboardEvent has all of it. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const bare = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified']);
const kept = new Set(['Tab', 'Escape', 'Enter', ' ', 'Insert', 'Delete', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** A press as `Alt+Shift+L`, `Control+K`, `j` or `?`; empty for a modifier alone. With Alt the letter is the key's own, not the sign it would write. */
export function comboOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Press): string {
  if (bare.has(key) || metaKey) return '';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (!ctrlKey && !altKey) return key;
  const last = letter ?? key;
  return [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', last].filter(Boolean).join('+');
}

/**
 * Why a combination may not be chosen, in a sentence; undefined when it may. Ctrl with Alt writes signs on a British
 * keyboard, and screen readers own Insert and Caps Lock.
 */
export function whyNotCombo(combo: string, single: boolean): string | undefined {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  const last = parts.at(-1) ?? '';
  if (combo === '') return 'Press a key together with Alt and Shift, or with Ctrl.';
  if (parts.includes('Control') && parts.includes('Alt')) return 'Ctrl with Alt writes signs on a British keyboard. Choose another.';
  if (kept.has(last) && combo !== 'Control+Enter') return 'This key has work of its own on a page. Choose another.';
  if (single) return parts.length === 1 && last.length === 1 ? undefined : 'Choose one letter or sign.';
  return parts.length > 1 ? undefined : 'Press it together with Alt and Shift, or with Ctrl.';
}
