import { readSearch } from './read-search';

describe('what is looked for', () => {
  it.each`
    typed                       | sought
    ${'ac-26-421'}              | ${{ by: 'reference', reference: 'AC-26-00421' }}
    ${'AC 26 00421 '}           | ${{ by: 'reference', reference: 'AC-26-00421' }}
    ${'Zoe@Example.ORG'}        | ${{ by: 'email', key: 'zoe@example.org' }}
    ${'943 476 5919'}           | ${{ by: 'number', phone: '9434765919', nhsNumber: '9434765919' }}
    ${'07700 900123'}           | ${{ by: 'number', phone: '07700900123', nhsNumber: null }}
    ${'+44 7700 900123'}        | ${{ by: 'number', phone: '07700900123', nhsNumber: null }}
    ${'Zoë Kovács'}             | ${{ by: 'words', names: ['zoe', 'kovacs'], words: 'Zoë Kovács' }}
    ${'“waited nine hours”'}    | ${{ by: 'words', names: [], words: '"waited nine hours"' }}
    ${'ward 7'}                 | ${{ by: 'words', names: ['ward', '7'], words: 'ward 7' }}
    ${'she was never told what was going on'} | ${{ by: 'words', names: [], words: 'she was never told what was going on' }}
    ${'2019'}                   | ${{ by: 'words', names: [], words: '2019' }}
    ${'  '}                     | ${{ by: 'nothing' }}
    ${'?!'}                     | ${{ by: 'nothing' }}
  `('$typed is $sought', ({ typed, sought }) => {
    expect(readSearch(typed)).toEqual(sought);
  });
});
