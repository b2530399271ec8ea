import { emailKey, nameKey, nameWords, needWords, nhsNumber, phoneKey, plainLetters } from './index';

describe('names', () => {
  it.each`
    written                      | words                           | because
    ${'Zoë Kovács'}              | ${['zoe', 'kovacs']}            | ${'accents are taken off'}
    ${'KOVÁCS, Zoë'}             | ${['kovacs', 'zoe']}            | ${'capitals and commas do not matter'}
    ${'Mrs. Siân O’Brien-Smyth'} | ${['sian', 'obrien', 'smyth']}  | ${'the title goes, the apostrophe closes, the hyphen parts'}
    ${"D'Souza"}                 | ${['dsouza']}                   | ${'a typewriter apostrophe is one too'}
    ${'Łukasz Strauß'}           | ${['lukasz', 'strauss']}        | ${'letters without a plain twin have one here'}
    ${'Søren Ærø'}               | ${['soren', 'aero']}            | ${'Danish letters'}
    ${'İpek Yıldız'}             | ${['ipek', 'yildiz']}           | ${'Turkish dotted and dotless i'}
    ${'Nguyễn Thị Ánh'}          | ${['nguyen', 'thi', 'anh']}     | ${'two marks on one letter'}
    ${'Дмитро Шевченко'}         | ${['дмитро', 'шевченко']}       | ${'other alphabets stay as they are'}
    ${'محمد'}                    | ${['محمد']}                     | ${'other alphabets stay as they are'}
    ${'Mr'}                      | ${['mr']}                       | ${'a title alone is all there is'}
    ${'J J'}                     | ${['j']}                        | ${'a word counts once'}
    ${'  '}                      | ${[]}                           | ${'nothing was written'}
  `('$written is searched as $words: $because', ({ written, words }) => {
    expect(nameWords(written)).toEqual(words);
  });

  it('gives one key to a name written first name first and surname first', () => {
    expect(nameKey('Zoë Kovács')).toBe(nameKey('Kovacs, Zoe'));
  });

  it('makes plain letters that stay plain', () => {
    for (const text of ['Ångström', 'ﬁn', 'Ⅻ']) expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
  });
});

describe('telephone numbers', () => {
  it.each`
    typed                           | key                | noted    | because
    ${'020 7946 0000'}              | ${'02079460000'}   | ${false} | ${'as printed'}
    ${'+44 (0)20 7946-0000'}        | ${'02079460000'}   | ${false} | ${'the spoken zero goes'}
    ${'+44 20 7946 0000'}           | ${'02079460000'}   | ${false} | ${'with the country'}
    ${'0044 20 7946 0000'}          | ${'02079460000'}   | ${false} | ${'dialled from abroad'}
    ${'44 7700 900123'}             | ${'07700900123'}   | ${false} | ${'the plus was left out'}
    ${'7700 900123'}                | ${'07700900123'}   | ${false} | ${'a spreadsheet dropped the zero'}
    ${'07700 900123 ext. 12'}       | ${'07700900123'}   | ${false} | ${'an extension is not the number'}
    ${'(016977) 2345'}              | ${'0169772345'}    | ${false} | ${'Brampton has ten digits'}
    ${'+33 1 70 18 99 00'}          | ${'+33170189900'}  | ${false} | ${'abroad keeps its country'}
    ${'0033 1 70 18 99 00'}         | ${'+33170189900'}  | ${false} | ${'the same number, dialled'}
    ${'٠٢٠ ٧٩٤٦'}                   | ${null}            | ${true}  | ${'digits of another script are kept as typed'}
    ${'ext 4432'}                   | ${null}            | ${true}  | ${'an extension alone cannot be rung'}
    ${'44321'}                      | ${'44321'}         | ${true}  | ${'an internal number is found again'}
    ${'number withheld'}            | ${null}            | ${true}  | ${'words are kept'}
    ${'0770090012'}                 | ${'0770090012'}    | ${false} | ${'ten digits can be right'}
    ${'077009001234'}               | ${'077009001234'}  | ${true}  | ${'twelve cannot'}
    ${''}                           | ${null}            | ${false} | ${'nothing was typed'}
  `('$typed is compared as $key: $because', ({ typed, key, noted }) => {
    const read = phoneKey(typed);
    expect(read.key).toBe(key);
    expect(read.note !== null).toBe(noted);
  });
});

describe('e-mail addresses', () => {
  it.each`
    typed                     | key
    ${' Zoe.K@Example.NHS.uk'} | ${'zoe.k@example.nhs.uk'}
    ${'zoe+nhs@example.com'}  | ${'zoe+nhs@example.com'}
    ${'not an address'}       | ${null}
    ${''}                     | ${null}
  `('$typed is compared as $key', ({ typed, key }) => {
    expect(emailKey(typed)).toBe(key);
  });
});

describe('NHS numbers', () => {
  it.each`
    typed             | digits          | note                          | because
    ${'943 476 5919'} | ${'9434765919'} | ${null}                       | ${'the example of the data dictionary'}
    ${'401-023-2137'} | ${'4010232137'} | ${null}                       | ${'hyphens are how some cards print it'}
    ${'9434765918'}   | ${'9434765918'} | ${'One digit'}                | ${'the check digit is wrong'}
    ${'943476591'}    | ${'943476591'}  | ${'10 digits'}                | ${'one digit is missing'}
    ${'RJE 123'}      | ${'RJE123'}     | ${'10 digits'}                | ${'a hospital number is kept'}
    ${''}             | ${null}         | ${null}                       | ${'nothing was typed'}
  `('$typed is kept as $digits: $because', ({ typed, digits, note }) => {
    const read = nhsNumber(typed);
    expect(read.digits).toBe(digits);
    if (note === null) expect(read.note).toBeNull();
    else expect(read.note).toContain(note);
  });

  it('never accepts a remainder of 1: no digit could stand for ten', () => {
    const tenth = (nine: string) => Array.from({ length: 10 }, (_, digit) => nhsNumber(`${nine}${digit}`)).filter(({ note }) => note === null).length;
    expect(tenth('943476591')).toBe(1);
    expect(tenth('100000001')).toBeLessThanOrEqual(1);
  });
});

describe('needs in words', () => {
  it('asks for what was ticked and not said', () => {
    expect(needWords('interpreter', 'BSL')).toBe('Interpreter: BSL');
    expect(needWords('safe-contact', '')).toBe('Safe contact: ask before you ring or write');
  });
});
