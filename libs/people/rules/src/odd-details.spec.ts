import { oddDetails } from './odd-details';

describe('what looks odd in what was typed of a person', () => {
  it('is said of each field, and of none that is empty or right', () => {
    expect(oddDetails({})).toEqual([]);
    expect(oddDetails({ phone: '01632 960417', email: 'ama@mail.example', nhsNumber: '943 476 5919', bornOn: '1940-02-29' })).toEqual([]);
    expect(oddDetails({ phone: '12', email: 'wrong@', nhsNumber: '123', bornOn: '2030-02-31' })).toEqual([
      'This has too few digits to ring. It is kept as typed.',
      'This e-mail address is not complete. It is kept as typed.',
      'An NHS number has 10 digits. It is kept as typed: ask for it again.',
      'This birth date does not exist. It is kept as a note.',
    ]);
  });
});
