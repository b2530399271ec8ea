import { comboOf, whyNotCombo, type Press } from './combo';

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more });

describe('a press of keys', () => {
  it.each([
    ['Alt+Shift+L', press('L', { code: 'KeyL', altKey: true, shiftKey: true })],
    ['Alt+Shift+L', press('Ò', { code: 'KeyL', altKey: true, shiftKey: true })],
    ['Control+K', press('k', { code: 'KeyK', ctrlKey: true })],
    ['Control+Enter', press('Enter', { code: 'Enter', ctrlKey: true })],
    ['j', press('j', { code: 'KeyJ' })],
    ['?', press('?', { code: 'Slash', shiftKey: true })],
    ['', press('Shift', { shiftKey: true })],
    ['', press('l', { code: 'KeyL', metaKey: true })],
  ])('reads as "%s"', (combo, pressed) => {
    expect(comboOf(pressed)).toBe(combo);
  });

  it.each([
    ['Control+Alt+L', false, 'British keyboard'],
    ['Alt+Shift+Insert', false, 'work of its own'],
    ['l', false, 'together with'],
    ['Alt+Shift+M', true, 'one letter'],
    ['', false, 'Press a key'],
  ])('%s may not be chosen (single: %s), because %s', (combo, single, because) => {
    expect(whyNotCombo(combo, single)).toContain(because);
  });

  it('may be any other', () => {
    expect([whyNotCombo('Alt+Shift+M', false), whyNotCombo('Control+J', false), whyNotCombo('h', true), whyNotCombo('+', true)]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
