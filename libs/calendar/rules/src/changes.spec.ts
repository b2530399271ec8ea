import { calendarHistory } from './calendar-history';
import { wrongChange } from './change-check';
import { readHolidayFile } from './holiday-file';
import { nationHolidays } from './nation-calendars';

const scotland = calendarHistory('scotland', [{ number: 1, days: [{ kind: 'closed', date: '2026-12-24', title: 'Board closure' }] }]);

describe('A change of the calendar', () => {
  it.each`
    kind            | date            | sentence                                                                                          | because
    ${'holiday'}    | ${'2026-06-15'} | ${null}                                                                                           | ${'announced late, a Monday'}
    ${'holiday'}    | ${'2026-02-30'} | ${'That day does not exist. Enter a real date.'}                                                  | ${'no such day'}
    ${'holiday'}    | ${'2026-06-20'} | ${'Saturday 20 June 2026 is at a weekend, so nothing would change. Enter a weekday.'}             | ${'at a weekend'}
    ${'closed'}     | ${'2026-12-25'} | ${'Friday 25 December 2026 is not worked already: Christmas Day.'}                                | ${'twice'}
    ${'closed'}     | ${'2026-12-24'} | ${'Thursday 24 December 2026 is not worked already: Board closure.'}                             | ${'closed already'}
    ${'holiday'}    | ${'2026-12-24'} | ${null}                                                                                           | ${'announced for a day that we had closed'}
    ${'holiday'}    | ${'2026-12-25'} | ${'Friday 25 December 2026 is not worked already: Christmas Day.'}                                | ${'a bank holiday already'}
    ${'worked'}     | ${'2026-11-30'} | ${null}                                                                                           | ${'St Andrew’s Day, which many boards work'}
    ${'worked'}     | ${'2026-11-27'} | ${'Friday 27 November 2026 is a working day already. Choose a bank holiday.'}                     | ${'no holiday'}
    ${'as-nation'}  | ${'2026-12-24'} | ${null}                                                                                           | ${'the closure is taken back'}
    ${'as-nation'}  | ${'2026-12-23'} | ${'Wednesday 23 December 2026 was never changed here.'}                                           | ${'nothing to take back'}
    ${'closed'}     | ${'2099-01-01'} | ${'Enter a day from 2012 to 2050.'}                                                               | ${'a slip of the key'}
  `('$kind $date: $sentence - $because', ({ kind, date, sentence }) => {
    expect(wrongChange({ kind, date, title: 'x' }, scotland)?.sentence ?? null).toBe(sentence);
  });
});

describe('A file of bank holidays', () => {
  const file = (events: unknown) => JSON.stringify({ scotland: { division: 'scotland', events } });
  const published = nationHolidays.scotland.holidays.map(({ title, date, notes = '' }) => ({ title, date, notes, bunting: true }));

  it('that says what is known already changes nothing', () => {
    expect(readHolidayFile(file(published), scotland)).toEqual({ problems: [], notes: [], added: [], notInFile: [], knownUntil: '2028-12-26' });
  });

  it('brings a holiday announced late, and the years it covers', () => {
    const more = [...published, { title: 'World Cup', date: '2026-06-15', notes: '' }, { title: 'New Year’s Day', date: '2029-01-01', notes: '' }];
    expect(readHolidayFile(file(more), scotland)).toMatchObject({ added: [{ kind: 'holiday', date: '2026-06-15', title: 'World Cup' }, { date: '2029-01-01' }], knownUntil: '2029-01-01' });
  });

  it('makes a bank holiday of a day that we had closed, and says so', () => {
    const { added, notes } = readHolidayFile(file([...published, { title: 'Proclaimed', date: '2026-12-24', notes: '' }]), scotland);
    expect(added).toEqual([{ kind: 'holiday', date: '2026-12-24', title: 'Proclaimed' }]);
    expect(notes.map(({ sentence }) => sentence)).toEqual(['Thursday 24 December 2026 is our closure Board closure: it becomes a bank holiday as well.']);
  });

  it('says of a day at a weekend that it changes nothing', () => {
    const { added, notes } = readHolidayFile(file([...published, { title: 'Boxing Day', date: '2026-12-26', notes: '' }]), scotland);
    expect([added, notes.map(({ sentence }) => sentence)]).toEqual([[], ['Saturday 26 December 2026 is at a weekend: it changes nothing. A substitute day needs a line of its own.']]);
  });

  it('names a holiday that it lacks, and does not take the board’s own closure for one', () => {
    expect(readHolidayFile(file(published.filter(({ date }) => date !== '2026-11-30')), scotland).notInFile.map(({ date }) => date)).toEqual(['2026-11-30']);
  });

  it.each`
    text                                                                                          | where                  | sentence
    ${'<html>'}                                                                                   | ${'the file'}          | ${'This is not a JSON file. Choose bank-holidays.json of gov.uk.'}
    ${'{"england-and-wales":{"events":[]}}'}                                                      | ${'scotland'}          | ${'The file has no list of events for scotland.'}
    ${file([])}                                                                                   | ${'scotland'}          | ${'The list of events for scotland is empty.'}
    ${file([{ title: 'A', date: '2026-02-30' }])}                                                 | ${'scotland, event 1'} | ${'2026-02-30 is not a day that exists. Write it like 2029-05-07.'}
    ${file([{ title: 'A', date: '2026-03-02' }, { title: ' ', date: '2026-03-03' }])}             | ${'scotland, event 2'} | ${'It has no title. Write the name of the day there.'}
  `('with an error is told where: $where, $sentence', ({ text, where, sentence }) => {
    expect(readHolidayFile(text, scotland).problems).toEqual([{ where, sentence }]);
  });

  it('names every error at once, so that the file is mended once', () => {
    const wrong = file([{ title: 'A', date: '2026-02-30' }, { title: '', date: '2026-03-03' }, { title: 'C', date: '2026-03-04' }]);
    expect(readHolidayFile(wrong, scotland).problems.map(({ where }) => where)).toEqual(['scotland, event 1', 'scotland, event 2']);
  });

  it('takes the later of two lines about one day, and says so at the earlier', () => {
    const more = [...published, { title: 'May Day', date: '2029-05-07', notes: '' }, { title: 'Spring holiday', date: '2029-05-07', notes: '' }, { title: 'Spring holiday', date: '2029-05-07', notes: '' }];
    const { problems, notes, added } = readHolidayFile(file(more), scotland);
    expect([problems, added]).toEqual([[], [{ kind: 'holiday', date: '2029-05-07', title: 'Spring holiday' }]]);
    expect(notes.map(({ where, sentence }) => `${where.replace(/event \d+/, 'event')}: ${sentence.replace(/event \d+/, 'event')}`)).toEqual([
      'scotland, event: Monday 7 May 2029 is Spring holiday at scotland, event: the later line holds.', 'scotland, event: Monday 7 May 2029 stands again at scotland, event, and counts once.',
    ]);
  });

  it('leaves a day as the board changed it later, and says at its line how to mend that', () => {
    const changed = calendarHistory('scotland', [
      { number: 1, days: [{ kind: 'holiday', date: '2029-01-01', title: 'New Year' }] },
      { number: 2, days: [{ kind: 'worked', date: '2029-01-01', title: 'We work it' }, { kind: 'closed', date: '2029-01-02', title: 'Board closure' }] },
    ]);
    const more = [...published, { title: 'New Year', date: '2029-01-01', notes: '' }, { title: '2nd January', date: '2029-01-02', notes: '' }];
    const read = readHolidayFile(file(more), changed);
    expect([read.problems, read.added]).toEqual([[], [{ kind: 'holiday', date: '2029-01-02', title: '2nd January' }]]);
    expect(read.notes.map(({ sentence }) => sentence)).toEqual([
      'We work Monday 1 January 2029: it stays so until somebody changes that day.', 'Tuesday 2 January 2029 is our closure Board closure: it becomes a bank holiday as well.',
    ]);
  });
});
