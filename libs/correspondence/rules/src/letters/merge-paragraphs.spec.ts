import fc from 'fast-check';
import { comparedParts, mergedParts } from './merge-paragraphs';

const part = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const text = fc.array(part, { maxLength: 8 });

describe('two writers of one letter', () => {
  it('who changed different parts are joined, and clash only where both changed the same', () => {
    const before = ['Dear Ama', 'We were late.', 'Yours'];
    expect(mergedParts(before, ['Dear Ama', 'We were very late.', 'Yours'], ['Dear Ms Mensah', 'We were late.', 'Yours'])).toEqual([
      { kind: 'settled', parts: ['Dear Ms Mensah', 'We were very late.', 'Yours'] },
    ]);
    expect(mergedParts(before, ['Dear Ama', 'Mine.', 'Yours'], ['Dear Ama', 'Theirs.', 'More.', 'Yours'])).toEqual([
      { kind: 'settled', parts: ['Dear Ama'] },
      { kind: 'clash', mine: ['Mine.'], theirs: ['Theirs.', 'More.'] },
      { kind: 'settled', parts: ['Yours'] },
    ]);
  });

  it('lose nothing: whoever wrote alone gets their own text, and alike texts never clash', () => {
    fc.assert(
      fc.property(text, text, (before, changed) => {
        const whole = [{ kind: 'settled', parts: changed }];
        const expected = changed.length > 0 ? whole : [];
        expect(mergedParts(before, changed, before)).toEqual(expected);
        expect(mergedParts(before, before, changed)).toEqual(expected);
        expect(mergedParts(before, changed, changed)).toEqual(expected);
      }),
    );
  });

  it('keep every part that was added by either of them', () => {
    fc.assert(
      fc.property(text, text, text, (before, mine, theirs) => {
        const kept = mergedParts(before, [...mine, 'MINE'], ['THEIRS', ...theirs]).flatMap((stretch) => (stretch.kind === 'settled' ? stretch.parts : [...stretch.mine, ...stretch.theirs]));
        expect(kept).toEqual(expect.arrayContaining(['MINE', 'THEIRS']));
      }),
    );
  });
});

describe('what changed in a letter', () => {
  it('is shown part by part, and gives both texts back', () => {
    expect(comparedParts(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
      { kind: 'kept', text: 'a' }, { kind: 'taken-out', text: 'b' }, { kind: 'added', text: 'x' }, { kind: 'kept', text: 'c' }, { kind: 'added', text: 'd' },
    ]);
    fc.assert(
      fc.property(text, text, (before, now) => {
        const compared = comparedParts(before, now);
        const of = (...kinds: string[]) => compared.filter(({ kind }) => kinds.includes(kind)).map((one) => one.text);
        expect(of('kept', 'taken-out')).toEqual(before);
        expect(of('kept', 'added')).toEqual(now);
      }),
    );
  });
});
