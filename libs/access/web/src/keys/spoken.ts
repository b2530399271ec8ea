/** `Control+K` as it stands on the keyboard: `Ctrl + K`. */
export const spoken = (combo: string): string => (combo.length === 1 ? combo : combo.replace('Control', 'Ctrl').split('+').join(' + '));
