import { Seal } from './sealed';

describe('a seal', () => {
  const seal = new Seal('a secret of thirty-two characters', 'tests');

  it('opens for the same place, and shows nothing until then', () => {
    const sealed = seal.close('Zoë Kovács', 'row 1');
    expect(sealed).not.toContain(Buffer.from('Zoë').toString('base64url'));
    expect(seal.open(sealed, 'row 1')).toBe('Zoë Kovács');
    expect(seal.close('Zoë Kovács', 'row 1')).not.toBe(sealed);
  });

  it.each([
    ['another place', () => seal.open(seal.close('text', 'row 1'), 'row 2')],
    ['another secret', () => new Seal('another secret of thirty-two char', 'tests').open(seal.close('text', 'row 1'), 'row 1')],
    ['another use', () => new Seal('a secret of thirty-two characters', 'elsewhere').open(seal.close('text', 'row 1'), 'row 1')],
    ['an altered text', () => seal.open(`${seal.close('text', 'row 1').slice(0, -2)}AA`, 'row 1')],
    ['nothing', () => seal.open('', 'row 1')],
  ])('stays closed for %s', (_, tried) => expect(tried()).toBeUndefined());
});
