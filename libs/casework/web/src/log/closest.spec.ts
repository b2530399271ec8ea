import { closest } from './closest';

const options = ['Cardiology', 'Outpatients, General Hospital', 'Ward 7, General Hospital', 'Ward 17, General Hospital', 'Ward 70, Élite Clinic', 'Ysbyty’r Wern'].map((label) => ({ value: label, label }));
const found = (typed: string) => closest(options, typed).map(({ label }) => label);

describe('the places closest to what was typed', () => {
  it.each`
    typed        | labels                                                                                  | because
    ${'ward 7'}  | ${['Ward 7, General Hospital', 'Ward 70, Élite Clinic']}                               | ${'every word begins one of the name'}
    ${'w7'}      | ${['Ward 7, General Hospital', 'Ward 70, Élite Clinic']}                               | ${'hurried hands write initials'}
    ${'hosp'}    | ${['Outpatients, General Hospital', 'Ward 7, General Hospital', 'Ward 17, General Hospital']} | ${'any word counts'}
    ${'elite'}   | ${['Ward 70, Élite Clinic']}                                                           | ${'accents do not matter'}
    ${'radio'}   | ${[]}                                                                                  | ${'what is not there is not found'}
  `('$typed finds $labels: $because', ({ typed, labels }) => {
    expect(found(typed)).toEqual(labels);
  });

  it('shows the list as it stands before anything is typed', () => {
    expect(found('')).toHaveLength(6);
  });
});
