import fc from 'fast-check';
import { bullets, heading, numbers, paragraph, plainText, readTyped, typedText } from './letter-text';
import type { LetterBody } from './letter-text';

const letter: LetterBody = [
  paragraph('Dear Ama Mensah'),
  heading('What we found'),
  paragraph('We were late.', 'We should not have been.'),
  numbers(['The wait', 'The pain relief']),
  bullets(['A new rota']),
];

describe('the words of a letter', () => {
  it('are typed as plain lines and read back into the same parts', () => {
    expect(typedText(letter)).toBe('Dear Ama Mensah\n\n# What we found\n\nWe were late.\nWe should not have been.\n\n1. The wait\n2. The pain relief\n\n- A new rota');
    expect(readTyped(typedText(letter))).toEqual(letter);
  });

  it('take a list that follows its sentence without a blank line', () => {
    expect(readTyped('We will:\n- ring you\n- write')).toEqual([paragraph('We will:'), bullets(['ring you', 'write'])]);
  });

  it('keep Windows line ends, stray blanks and bullets copied from a word processor', () => {
    expect(readTyped('One\r\n \r\n• two\r\n')).toEqual([paragraph('One'), bullets(['two'])]);
  });

  it('lose nothing, whatever a person types: reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '#', '1', '.', ')', '•', 'é', '\r') }), (typed) => {
        const once = readTyped(typed);
        expect(readTyped(typedText(once))).toEqual(once);
      }),
    );
  });

  it('read as plain text with headings in capitals, for mail programs that show text alone', () => {
    expect(plainText(letter)).toContain('WHAT WE FOUND\n\nWe were late.');
  });
});
