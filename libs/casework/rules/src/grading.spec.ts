import { isRefused } from '@accord/platform/rules';
import { bandsOf, gradeLevels, gradeOf, usualBands } from './grading';

describe('grading', () => {
  it('multiplies consequence and likelihood in all 25 cells, with one band each', () => {
    const cells = gradeLevels.map((consequence) => gradeLevels.map((likelihood) => gradeOf(consequence, likelihood).score));
    expect(cells).toEqual([[1, 2, 3, 4, 5], [2, 4, 6, 8, 10], [3, 6, 9, 12, 15], [4, 8, 12, 16, 20], [5, 10, 15, 20, 25]]);
  });

  it.each`
    consequence | likelihood | band
    ${1}        | ${3}       | ${'Low'}
    ${1}        | ${4}       | ${'Moderate'}
    ${2}        | ${3}       | ${'Moderate'}
    ${2}        | ${4}       | ${'High'}
    ${3}        | ${4}       | ${'High'}
    ${3}        | ${5}       | ${'Extreme'}
    ${5}        | ${5}       | ${'Extreme'}
  `('$consequence x $likelihood is $band by the usual bands', ({ consequence, likelihood, band }) => {
    expect(gradeOf(consequence, likelihood).band).toBe(band);
  });

  it('says words and numbers, so that nothing rests on colour', () => {
    expect(gradeOf(3, 4).words).toBe('Moderate (3) x Likely (4) = 12, High');
  });

  it('says at which band what is wrong', () => {
    expect(bandsOf([...usualBands.slice(0, 2), { from: 3, name: 'High' }])).toMatchObject({ field: 'items.2.from', because: 'Enter a score from 5 to 25: bands rise.' });
  });

  it('takes an organisation\'s own bands, and refuses bands that leave a score without a name', () => {
    const own = [{ from: 1, name: 'Green' }, { from: 5, name: 'Amber' }, { from: 15, name: 'Red' }];
    expect(gradeOf(2, 2, own).band).toBe('Green');
    expect(bandsOf(own)).toBe(own);
    for (const wrong of [[], [{ from: 2, name: 'Low' }], [{ from: 1, name: ' ' }], [...usualBands, { from: 15, name: 'Again' }], [{ from: 1, name: 'Low' }, { from: 26, name: 'High' }], [{ from: 1, name: 'Low' }, { from: 9, name: 'low' }]]) {
      expect(isRefused(bandsOf(wrong))).toBe(true);
    }
  });
});
